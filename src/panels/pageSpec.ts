import type { PanelData } from '../model/panelData.ts';
import type { PanelSpec } from '../model/panelSpec.ts';

/** A page that is composed of panels, for what takes all of it away. */
export interface PageSpec {
  readonly title: string;
  /** What the page says before its panels. */
  readonly lead?: string;
  readonly panels: readonly PanelSpec[];
  readonly byId: PanelData['byId'];
}
