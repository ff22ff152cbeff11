import { createHash } from 'node:crypto';
import type { QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { CoreShard, DomainShard } from '../model/dataset.ts';
import { imprintText, siteTitle } from '../model/imprint.ts';
import type { MapDrawing } from '../model/mapDrawing.ts';
import { indexRecords, type PanelData, selectPanelData } from '../model/panelData.ts';
import { embedPath } from '../model/paths.ts';
import type { CountyPanelProps } from '../panels/CountyPanel.tsx';
import { panelSentence } from '../panels/panelSentence.ts';
import { readAhead } from '../queries/dataset.ts';
import { createQueryClient } from '../queries/QueryProvider.tsx';
import { seedModule } from '../queries/useModule.ts';
import '../styles/tokens.css';
import '../styles/reset.css';
import { EmbedPage } from './EmbedPage.tsx';
import { embedDocument } from './embedDocument.ts';
import { EMBED_THEME_RULES } from './embedStyles.ts';
import { StaticPlace } from './StaticPlace.tsx';

export { drawPictures } from './drawPictures.ts';

/** A dataset that was read whole, ready to be drawn without waiting. */
export interface DrawnDataset {
  readonly client: QueryClient;
  readonly core: CoreShard;
  /** Boundaries of the counties; null where the city has none. */
  readonly map: MapDrawing | null;
  readonly panels: ReadonlyArray<{ readonly domain: string; readonly data: PanelData }>;
}

/** The county map is drawn once for this width, in CSS pixels, and scaled. */
const MAP_WIDTH = 360;

/**
 * Reads a dataset from its files (text by site path, `data/…`), checking hashes and shapes as the
 * browser does. Throws `DatasetError`.
 */
export async function readDataset(files: Readonly<Record<string, string>>): Promise<DrawnDataset> {
  const client = createQueryClient();
  globalThis.__YOUJU_FILES__ = files;
  const { core, maps, domains } = await readAhead(client);
  globalThis.__YOUJU_FILES__ = undefined;
  const { CountyPanel } = await import('../panels/CountyPanel.tsx');
  seedModule(client, 'county-panel', {
    Panel: (props: CountyPanelProps) => <CountyPanel {...props} drawnWidth={MAP_WIDTH} />,
  });
  const panelsOf = (shard: DomainShard) => {
    const byId = indexRecords(shard);
    return shard.panels.map((spec) => ({ domain: shard.domain, data: selectPanelData(spec, byId) }));
  };
  const city = core.maps.find(({ kind }) => kind === 'city');
  const map = (city && maps.get(city.adcode)) ?? null;
  return { client, core, map, panels: domains.flatMap(panelsOf) };
}

export interface EmbedOptions {
  /** Address of the script, relative to the site. */
  readonly script: string;
  /** Rules of all components, as the build wrote them. */
  readonly styles: string;
  /** Frozen version that the pages stay at; undefined for those that follow the data. */
  readonly version?: string;
  /** A line over a panel. */
  readonly noticeOf?: (panel: string) => ReactNode;
  /** Whether a picture for share cards was drawn. */
  readonly hasPng: boolean;
}

/** Every panel as a page: text by path of the site. */
export function drawEmbeds(dataset: DrawnDataset, options: EmbedOptions): Map<string, string> {
  const { site, version } = dataset.core;
  const styles = options.styles + EMBED_THEME_RULES;
  const stylesHash = createHash('sha256').update(styles).digest('base64');
  const up = options.version === undefined ? '../' : '../../../';
  const siteName = siteTitle(site);
  return new Map(
    dataset.panels.map(({ domain, data }) => {
      const { id, title } = data.spec;
      const body = renderToStaticMarkup(
        <StaticPlace client={dataset.client} dashboard={`${up}index.html`}>
          <EmbedPage
            data={data}
            domain={domain}
            imprint={imprintText(site, version)}
            notice={options.noticeOf?.(id) ?? null}
          />
        </StaticPlace>,
      );
      const path = embedPath(id, options.version);
      const text = embedDocument({
        title,
        description: panelSentence(data),
        siteName,
        share: null,
        styles,
        stylesHash,
        script: up + options.script,
        body,
      });
      return [path, text];
    }),
  );
}
