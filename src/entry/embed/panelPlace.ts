import { EMBED_THEMES, embedFragment } from '../../model/embed/embedParams.ts';

/** What a `<youju-panel>` element says, and where it stands. */
export interface PanelRequest {
  readonly panel: string | null;
  /** A frozen version. */
  readonly version: string | null;
  readonly theme: string | null;
  readonly table: boolean;
  readonly compact: boolean;
  /** The folder of the publisher's site. */
  readonly site: string | null;
  /** The address of the link inside the element. */
  readonly link: string | null;
  /** The `embed/` folders that are known to the page as a whole. */
  readonly folders: ReadonlySet<string>;
  /** The address of the host page, against which `site` is resolved. */
  readonly page: string;
}

/** Why there is no frame: the attribute that is missing or wrong. */
export type PanelProblem = 'panel' | 'version' | 'site';

/** The `embed/` folder of an embed page, of the loader or of the module, by its full address; null for others. */
export const embedFolder = (address: string): string | null =>
  /^((?:https?|file):[^?#]*\/embed\/)(?:loader\.js|youju-panel\/index\.js|(?:v\/[0-9a-f]+\/)?[a-z0-9-]+\.html)(?:[?#]|$)/.exec(
    address,
  )?.[1] ?? null;

/** The `embed/` folder of a site, by the address of its folder or of a page in it; null where it is none. */
export function siteEmbedFolder(site: string, page: string): string | null {
  try {
    const { protocol, origin, pathname } = new URL(site, page);
    if (site.trim() === '' || !/^(?:https?|file):$/.test(protocol)) return null;
    const folder = pathname.replace(/\/[^/]+\.html?$/i, '').replace(/\/+$/, '');
    return `${protocol === 'file:' ? 'file://' : origin}${folder}/embed/`;
  } catch {
    // What cannot be resolved is no address, and the element says so.
    return null;
  }
}

/**
 * The address of the frame of an element. The site is the one that the element names itself, by `site` or by
 * the link inside it; only a page with one site may leave that to its loader. No attribute leads out of
 * `embed/`.
 */
export function panelPlace(request: PanelRequest): { src: string } | { problem: PanelProblem } {
  const { panel, version, site, link, folders, page } = request;
  if (panel === null || !/^[a-z0-9-]+$/.test(panel)) return { problem: 'panel' };
  if (version !== null && !/^[0-9a-f]+$/.test(version)) return { problem: 'version' };
  const only = folders.size === 1 ? [...folders][0] : undefined;
  const folder = site === null ? ((link && embedFolder(link)) ?? only) : siteEmbedFolder(site, page);
  if (!folder) return { problem: 'site' };
  const theme = EMBED_THEMES.find((name) => name === request.theme) ?? 'light';
  const { table, compact } = request;
  const fragment = embedFragment({ theme, table, compact });
  return {
    src: `${folder}${version === null ? '' : `v/${version}/`}${panel}.html${fragment && `#${fragment}`}`,
  };
}
