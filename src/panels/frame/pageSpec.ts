import type { PanelSpec } from '../../model/authored/panelSpec.ts';
import type { PanelData } from '../../model/select/panelData.ts';

/** A page of panels, for tools that export all of it. */
export interface PageSpec {
  readonly title: string;
  /** The lead of the page. */
  readonly lead?: string;
  readonly panels: readonly PanelSpec[];
  readonly byId: PanelData['byId'];
}
