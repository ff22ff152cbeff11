import { createHash } from 'node:crypto';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { siteFolder } from '../../model/embed/embedSnippets.ts';
import { embedPath, embedPicturePath, oembedPath } from '../../model/paths.ts';
import type { EmbedCrop } from '../../model/published/facsimile.ts';
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
  /** Path of the script, relative to the site. */
  readonly script: string;
  /** The style rules of all components, as the build wrote them. */
  readonly styles: string;
  /** The frozen version of the pages; undefined for pages that follow the data. */
  readonly version?: string;
  /** A line above the panel. */
  readonly noticeOf?: (panel: PanelData) => ReactNode;
  /** A line at the bottom of the panel. */
  readonly footnoteOf?: (panel: PanelData) => ReactNode;
  /** The pictures of an evidence's place on its page; undefined where embeds show none. */
  readonly cropsOf?: (evidence: string) => readonly EmbedCrop[];
  /** Whether the page is a copy of the panel's page under another address. */
  readonly copy?: boolean;
  /** Whether there is a PNG for share cards. */
  readonly hasPng: boolean;
}

/** The relative path from an embed to the site's root folder. */
export const rootPrefix = (version: string | undefined): string =>
  version === undefined ? '../' : '../../../';

/** A sandbox may forbid links and scripts; this line then says where the panel is. */
const whereabouts = (title: string, site: string, address: string | null): string =>
  `链接打不开时，请在浏览器里${address === null ? `打开“${site}”，查找“${title}”` : `打开 ${address} `}。`;

/** Builds the embed page of one panel. */
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
  // Without a public URL, an address relative to the page is the best available.
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
        crops={options.cropsOf ? { of: options.cropsOf, up } : null}
        whereabouts={whereabouts(title, siteTitle(site), base && base + path)}
      />
    </PrerenderProviders>,
  );
  const styles = usedStyles(options.styles + EMBED_THEME_RULES, body);
  return embedDocument({
    title,
    description: panelSentence(data, core),
    siteName: siteTitle(site),
    picture: shared(options.hasPng && options.version === undefined ? embedPicturePath(id, 'png') : null),
    url: base && base + path,
    oembed: (base ?? up) + oembedPath(id),
    canonical: options.copy ? shared(path) : null,
    styles,
    stylesHash: createHash('sha256').update(styles).digest('base64'),
    icon: `${up}icon.svg`,
    script: up + options.script,
    body,
  });
}
