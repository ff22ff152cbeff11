import { createHash } from 'node:crypto';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { siteFolder } from '../../model/embed/embedSnippets.ts';
import { embedPath, embedPicturePath, oembedPath } from '../../model/paths.ts';
import type { PanelData } from '../../model/select/panelData.ts';
import { imprintText, siteTitle } from '../../model/text/imprint.ts';
import { panelSentence } from '../../panels/frame/panelSentence.ts';
import type { Dataset, PrerenderedPanel } from '../readDataset.ts';
import { EmbedPage } from './EmbedPage.tsx';
import { embedDocument } from './embedDocument.ts';
import { EMBED_THEME_RULES } from './embedStyles.ts';
import { PrerenderProviders } from './PrerenderProviders.tsx';
import { usedStyles } from './usedStyles.ts';

export interface EmbedOptions {
  /** Address of the script, relative to the site. */
  readonly script: string;
  /** Rules of all components, as the build wrote them. */
  readonly styles: string;
  /** Frozen version that the pages stay at; undefined for those that follow the data. */
  readonly version?: string;
  /** A line over a panel. */
  readonly noticeOf?: (panel: PanelData) => ReactNode;
  /** A line at the foot of a panel. */
  readonly footnoteOf?: (panel: PanelData) => ReactNode;
  /** The page is a copy of the panel's own, under another address. */
  readonly copy?: boolean;
  /** Whether a picture for share cards was drawn. */
  readonly hasPng: boolean;
}

/** The way from a page for other people's pages to the site's own folder. */
export const rootPrefix = (version: string | undefined): string =>
  version === undefined ? '../' : '../../../';

/** One panel as a page of its own. */
export function panelPage(
  dataset: Dataset,
  { domain, data }: PrerenderedPanel,
  options: EmbedOptions,
): string {
  const { core } = dataset;
  const { site, version } = core;
  const { id, title } = data.spec;
  const up = rootPrefix(options.version);
  const base = site.publicUrl === null ? null : siteFolder(site.publicUrl);
  // Where nobody has said where the site is, an address from the page is the best that can be given.
  const shared = (path: string | null) => path && (base ?? up) + path;
  const path = embedPath(id, options.version);
  const body = renderToStaticMarkup(
    <PrerenderProviders dataset={dataset} dashboard={`${up}index.html`}>
      <EmbedPage
        dataset={dataset}
        data={data}
        domain={domain}
        imprint={imprintText(site, version)}
        notice={options.noticeOf?.(data) ?? null}
        footnote={options.footnoteOf?.(data) ?? null}
      />
    </PrerenderProviders>,
  );
  const styles = usedStyles(options.styles + EMBED_THEME_RULES, body);
  return embedDocument({
    title,
    description: panelSentence(data, core),
    siteName: siteTitle(site),
    picture: shared(options.hasPng && options.version === undefined ? embedPicturePath(id, 'png') : null),
    share: base === null ? null : { url: base + path, oembed: base + oembedPath(id) },
    canonical: options.copy ? shared(path) : null,
    styles,
    stylesHash: createHash('sha256').update(styles).digest('base64'),
    icon: `${up}icon.svg`,
    script: up + options.script,
    body,
  });
}
