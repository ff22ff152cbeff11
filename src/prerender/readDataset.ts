import type { QueryClient } from '@tanstack/react-query';
import { aliasesShardSchema, type PublishedAlias } from '../model/fields/alias.ts';
import { ALIASES_SHARD } from '../model/paths.ts';
import type { CoreShard, DomainShard } from '../model/published/dataset.ts';
import type { MapDrawing } from '../model/published/mapDrawing.ts';
import { indexRecords, type PanelData, selectPanelData } from '../model/select/panelData.ts';
import { manifestQuery, readAhead, shardQuery } from '../queries/dataset.ts';
import { createQueryClient } from '../queries/QueryProvider.tsx';
// The global that files are read from is declared there.
import type {} from '../queries/readSiteFile.ts';
import { seedModule } from '../queries/useModule.ts';

/** A panel, and the shard that it stands in. */
export interface DrawnPanel {
  readonly domain: string;
  readonly data: PanelData;
}

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
  const { DrawnCounties } = await import('./pictures/DrawnCounties.tsx');
  seedModule(client, 'county-panel', { Panel: DrawnCounties });
  const panelsOf = (shard: DomainShard) => {
    const byId = indexRecords(shard);
    return shard.panels.map((spec) => ({ domain: shard.domain, data: selectPanelData(spec, byId) }));
  };
  const city = core.maps.find(({ kind }) => kind === 'city');
  const map = (city && maps.get(city.adcode)) ?? null;
  return { client, core, map, domains, panels: domains.flatMap(panelsOf), aliases };
}
