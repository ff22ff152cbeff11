import { createHash } from 'node:crypto';
import type { QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { CoreShard, DomainShard } from '../model/dataset.ts';
import { siteFolder } from '../model/embedSnippets.ts';
import { compareFrozen, type Frozen } from '../model/frozen.ts';
import { imprintText, siteTitle } from '../model/imprint.ts';
import type { MapDrawing } from '../model/mapDrawing.ts';
import { indexRecords, type PanelData, selectPanelData } from '../model/panelData.ts';
import { embedPath, embedPicturePath, oembedPath } from '../model/paths.ts';
import { panelSentence } from '../panels/panelSentence.ts';
import { readAhead } from '../queries/dataset.ts';
import { createQueryClient } from '../queries/QueryProvider.tsx';
import { seedModule } from '../queries/useModule.ts';
import '../styles/tokens.css';
import '../styles/reset.css';
import { EmbedPage } from './EmbedPage.tsx';
import { embedDocument } from './embedDocument.ts';
import { EMBED_THEME_RULES } from './embedStyles.ts';
import { FrozenNotice } from './FrozenNotice.tsx';
import { StaticPlace } from './StaticPlace.tsx';
import { usedStyles } from './usedStyles.ts';

export { drawPages } from './drawPages.tsx';
export { drawPictures } from './drawPictures.ts';

/** A dataset that was read whole, ready to be drawn without waiting. */
export interface DrawnDataset {
  readonly client: QueryClient;
  readonly core: CoreShard;
  /** Boundaries of the counties; null where the city has none. */
  readonly map: MapDrawing | null;
  readonly domains: readonly DomainShard[];
  readonly panels: ReadonlyArray<{ readonly domain: string; readonly data: PanelData }>;
}

/**
 * Reads a dataset from its files (text by site path, `data/…`), checking hashes and shapes as the
 * browser does. Throws `DatasetError`.
 */
export async function readDataset(files: Readonly<Record<string, string>>): Promise<DrawnDataset> {
  const client = createQueryClient();
  globalThis.__YOUJU_FILES__ = files;
  const { core, maps, domains } = await readAhead(client);
  globalThis.__YOUJU_FILES__ = undefined;
  // Fetched late in the app, where it would weigh on every first page.
  const { DrawnCounties } = await import('./DrawnCounties.tsx');
  seedModule(client, 'county-panel', { Panel: DrawnCounties });
  const panelsOf = (shard: DomainShard) => {
    const byId = indexRecords(shard);
    return shard.panels.map((spec) => ({ domain: shard.domain, data: selectPanelData(spec, byId) }));
  };
  const city = core.maps.find(({ kind }) => kind === 'city');
  const map = (city && maps.get(city.adcode)) ?? null;
  return { client, core, map, domains, panels: domains.flatMap(panelsOf) };
}

export interface EmbedOptions {
  /** Address of the script, relative to the site. */
  readonly script: string;
  /** Rules of all components, as the build wrote them. */
  readonly styles: string;
  /** Frozen version that the pages stay at; undefined for those that follow the data. */
  readonly version?: string;
  /** A line over a panel. */
  readonly noticeOf?: (panel: PanelData) => ReactNode;
  /** Whether a picture for share cards was drawn. */
  readonly hasPng: boolean;
}

/** Every panel as a page: text by path of the site. */
export function drawEmbeds(dataset: DrawnDataset, options: EmbedOptions): Map<string, string> {
  const { site, version } = dataset.core;
  const rules = options.styles + EMBED_THEME_RULES;
  const up = options.version === undefined ? '../' : '../../../';
  const siteName = siteTitle(site);
  const base = site.publicUrl === null ? null : siteFolder(site.publicUrl);
  // Where nobody has said where the site is, an address from the page is the best that can be given.
  const shared = (path: string | null) => path && (base ?? up) + path;
  return new Map(
    dataset.panels.map(({ domain, data }) => {
      const { id, title } = data.spec;
      const body = renderToStaticMarkup(
        <StaticPlace client={dataset.client} dashboard={`${up}index.html`}>
          <EmbedPage
            data={data}
            domain={domain}
            imprint={imprintText(site, version)}
            notice={options.noticeOf?.(data) ?? null}
          />
        </StaticPlace>,
      );
      const path = embedPath(id, options.version);
      const styles = usedStyles(rules, body);
      const text = embedDocument({
        title,
        description: panelSentence(data, dataset.core),
        siteName,
        picture: shared(options.hasPng && options.version === undefined ? embedPicturePath(id, 'png') : null),
        share: base === null ? null : { url: base + path, oembed: base + oembedPath(id) },
        styles,
        stylesHash: createHash('sha256').update(styles).digest('base64'),
        icon: `${up}icon.svg`,
        script: up + options.script,
        body,
      });
      return [path, text];
    }),
  );
}

/**
 * The pages of a version that was set aside: its own figures, drawn by today's components, each with
 * a line that says so and whether the dashboard has newer ones.
 */
export function drawFrozen(
  current: DrawnDataset,
  frozen: DrawnDataset,
  { version, date }: Frozen,
  options: Pick<EmbedOptions, 'script' | 'styles' | 'hasPng'>,
): Map<string, string> {
  const now = new Map(current.panels.map(({ data }) => [data.spec.id, data]));
  return drawEmbeds(frozen, {
    ...options,
    version,
    noticeOf: (data) => (
      <FrozenNotice panel={data.spec.id} date={date} state={compareFrozen(data, now.get(data.spec.id))} />
    ),
  });
}
