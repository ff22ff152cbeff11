import type { QueryClient } from '@tanstack/react-query';
import type { Frozen } from '../../model/authored/frozen.ts';
import { listFrozenChanges } from '../../model/embed/frozenChanges.ts';
import {
  aliasesShardSchema,
  indexAliases,
  type PublishedAlias,
  withdrawnText,
} from '../../model/fields/alias.ts';
import { ALIASES_SHARD, embedPath } from '../../model/paths.ts';
import type { CoreShard, DomainShard } from '../../model/published/dataset.ts';
import type { MapDrawing } from '../../model/published/mapDrawing.ts';
import type { Change } from '../../model/published/revision.ts';
import { indexRecords, type PanelData, selectPanelData } from '../../model/select/panelData.ts';
import { manifestQuery, readAhead, shardQuery } from '../../queries/dataset.ts';
import { createQueryClient } from '../../queries/QueryProvider.tsx';
import { seedModule } from '../../queries/useModule.ts';
import '../../styles/tokens.css';
import '../../styles/reset.css';
import { FrozenNotice, type FrozenNow } from './FrozenNotice.tsx';
import { type DrawnPanel, type EmbedOptions, panelPage } from './panelPage.tsx';

export { copyMoved, drawMoved, drawWithdrawnPictures } from '../pages/drawMoved.tsx';
export { drawPages } from '../pages/drawPages.tsx';
export { drawPictures } from '../pictures/drawPictures.ts';
export { drawIndexFiles } from './indexFiles.ts';

/** A dataset that was read whole, ready to be drawn without waiting. */
export interface DrawnDataset {
  readonly client: QueryClient;
  readonly core: CoreShard;
  /** Boundaries of the counties; null where the city has none. */
  readonly map: MapDrawing | null;
  readonly domains: readonly DomainShard[];
  readonly panels: readonly DrawnPanel[];
  /** What became of ids that name nothing any more. */
  readonly aliases: readonly PublishedAlias[];
}

async function readAliases(client: QueryClient, { aliases = 0 }: CoreShard): Promise<PublishedAlias[]> {
  if (aliases === 0) return [];
  const manifest = await client.fetchQuery(manifestQuery);
  const shard = await client.fetchQuery(shardQuery(ALIASES_SHARD, aliasesShardSchema, manifest));
  return shard.aliases;
}

/**
 * Reads a dataset from its files (text by site path, `data/…`), checking hashes and shapes as the
 * browser does. Throws `DatasetError`.
 */
export async function readDataset(files: Readonly<Record<string, string>>): Promise<DrawnDataset> {
  const client = createQueryClient();
  globalThis.__YOUJU_FILES__ = files;
  const { core, maps, domains } = await readAhead(client);
  // A frozen version is asked for nothing but its panels.
  const aliases = `data/${ALIASES_SHARD}` in files ? await readAliases(client, core) : [];
  globalThis.__YOUJU_FILES__ = undefined;
  // Fetched late in the app, where it would weigh on every first page.
  const { DrawnCounties } = await import('../pictures/DrawnCounties.tsx');
  seedModule(client, 'county-panel', { Panel: DrawnCounties });
  const panelsOf = (shard: DomainShard) => {
    const byId = indexRecords(shard);
    return shard.panels.map((spec) => ({ domain: shard.domain, data: selectPanelData(spec, byId) }));
  };
  const city = core.maps.find(({ kind }) => kind === 'city');
  const map = (city && maps.get(city.adcode)) ?? null;
  return { client, core, map, domains, panels: domains.flatMap(panelsOf), aliases };
}

/** Every panel as a page: text by path of the site. */
export function drawEmbeds(dataset: DrawnDataset, options: EmbedOptions): Map<string, string> {
  return new Map(
    dataset.panels.map((panel) => [
      embedPath(panel.data.spec.id, options.version),
      panelPage(dataset, panel, options),
    ]),
  );
}

/**
 * The pages of a version that was set aside: its own figures, drawn by today's components, each with
 * a line that says so and what was corrected since. `changes`: every correction of the dataset.
 */
export function drawFrozen(
  current: DrawnDataset,
  frozen: DrawnDataset,
  { version, date }: Frozen,
  {
    changes,
    ...options
  }: Pick<EmbedOptions, 'script' | 'styles' | 'hasPng'> & { changes: readonly Change[] },
): Map<string, string> {
  const byId = new Map(current.panels.map(({ data }) => [data.spec.id, data]));
  const find = indexAliases(current.aliases);
  const titlesOf = ({ core }: DrawnDataset) => {
    const titles = new Map(core.documents.map(({ id, shortTitle }) => [id, shortTitle]));
    return (doc: string) => titles.get(doc);
  };
  const context = { changes, find, titles: { before: titlesOf(frozen), now: titlesOf(current) } };
  const nowOf = (data: PanelData): FrozenNow => {
    const { id } = data.spec;
    const alias = byId.has(id) ? undefined : find('panel', id);
    const now = byId.get(alias?.to ?? id);
    if (!now) return { state: 'gone', why: alias ? withdrawnText(alias) : null };
    return {
      state: 'shown',
      panel: now.spec.id,
      title: alias ? now.spec.title : null,
      changes: listFrozenChanges(data, now, context),
    };
  };
  return drawEmbeds(frozen, {
    ...options,
    version,
    noticeOf: (data) => <FrozenNotice date={date} now={nowOf(data)} />,
  });
}
