import type { PanelSpec } from '../../model/authored/panelSpec.ts';
import type { PanelData } from '../../model/select/panelData.ts';

/** A page that is composed of panels, for what takes all of it away. */
export interface PageSpec {
  readonly title: string;
  /** What the page says before its panels. */
  readonly lead?: string;
  readonly panels: readonly PanelSpec[];
  readonly byId: PanelData['byId'];
}
