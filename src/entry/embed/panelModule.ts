import { embedFolder, siteEmbedFolder } from './panelPlace.ts';
import { startPanels } from './startPanels.ts';

/**
 * Defines `<youju-panel>`, for pages that import it. `site` is the folder of the publisher's site, for elements
 * that do not name one themselves. Nothing happens on a server. Throws where `site` is no address.
 */
export function definePanel(site?: string): void {
  if (typeof document === 'undefined') return;
  const folder = site === undefined ? embedFolder(import.meta.url) : siteEmbedFolder(site, document.baseURI);
  if (site !== undefined && folder === null) throw new TypeError(`not the address of a site: ${site}`);
  startPanels(folder);
}
