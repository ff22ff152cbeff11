import type { PanelSpec } from '../../model/authored/panelSpec.ts';
import type { PanelRule } from '../kinds/checks.ts';

/** A panel over the invented records, by their ids. */
export type ExamplePanel = Pick<PanelSpec, 'records' | 'pairs' | 'whole' | 'note' | 'span'>;

/** What the gallery shows of a kind, and what the tests draw and check it with. */
export interface KindExample {
  /** Panels that the pipeline lets pass, by a word for what each shows. */
  readonly panels: Readonly<Record<string, ExamplePanel>>;
  /** Panels that it refuses, each with the rules that it breaks. */
  readonly broken: ReadonlyArray<readonly [panel: ExamplePanel, rules: readonly PanelRule[]]>;
}
