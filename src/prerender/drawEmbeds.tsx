import { createHash } from 'node:crypto';
import type { QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { CoreShard, DomainShard } from '../model/dataset.ts';
import { compareFrozen, type Frozen } from '../model/frozen.ts';
import { indexRecords, type PanelData, selectPanelData } from '../model/panelData.ts';
import { embedPath } from '../model/paths.ts';
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
import { siteNameOf } from './indexFiles.ts';
import { StaticPlace } from './StaticPlace.tsx';
import { usedStyles } from './usedStyles.ts';

/** A dataset that was read whole, ready to be drawn without waiting. */
export interface DrawnDataset {
  readonly client: QueryClient;
  readonly core: CoreShard;
  readonly panels: ReadonlyArray<{ readonly domain: string; readonly data: PanelData }>;
}

/**
 * Reads a dataset from its files (text by site path, `data/…`), checking hashes and shapes as the
 * browser does. Throws `DatasetError`.
 */
export async function readDataset(files: Readonly<Record<string, string>>): Promise<DrawnDataset> {
  const client = createQueryClient();
  globalThis.__YOUJU_FILES__ = files;
  const { core, domains } = await readAhead(client);
  globalThis.__YOUJU_FILES__ = undefined;
  // Fetched late in the app, where it would weigh on every first page.
  const { DrawnCounties } = await import('./DrawnCounties.tsx');
  seedModule(client, 'county-panel', { Panel: DrawnCounties });
  const panelsOf = (shard: DomainShard) => {
    const byId = indexRecords(shard);
    return shard.panels.map((spec) => ({ domain: shard.domain, data: selectPanelData(spec, byId) }));
  };
  return { client, core, panels: domains.flatMap(panelsOf) };
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
  const siteName = siteNameOf(site);
  return new Map(
    dataset.panels.map(({ domain, data }) => {
      const { id, title } = data.spec;
      const body = renderToStaticMarkup(
        <StaticPlace client={dataset.client} dashboard={`${up}index.html`}>
          <EmbedPage
            data={data}
            domain={domain}
            imprint={`${siteName} · 数据版本${version.slice(0, 8)}`}
            notice={options.noticeOf?.(data) ?? null}
          />
        </StaticPlace>,
      );
      const path = embedPath(id, options.version);
      const styles = usedStyles(rules, body);
      const text = embedDocument({
        title,
        description: panelSentence(data),
        siteName,
        share: null,
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
