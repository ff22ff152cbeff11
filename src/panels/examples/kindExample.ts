import type { PanelSpec } from '../../model/authored/panelSpec.ts';
import type { PanelRule } from '../kinds/checks.ts';

/** A panel of invented records, given by their ids. */
export type ExamplePanel = Pick<
  PanelSpec,
  'records' | 'pairs' | 'series' | 'indicator' | 'year' | 'whole' | 'note' | 'span'
>;

/** The examples of a kind, for the gallery and for tests. */
export interface KindExample {
  /** Valid panels, by a word for what each shows. */
  readonly panels: Readonly<Record<string, ExamplePanel>>;
  /** Invalid panels, each with the rules that it violates. */
  readonly broken: ReadonlyArray<readonly [panel: ExamplePanel, rules: readonly PanelRule[]]>;
}
