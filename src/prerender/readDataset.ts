import type { QueryClient } from '@tanstack/react-query';
import { aliasesShardSchema, type PublishedAlias } from '../model/fields/alias.ts';
import { ALIASES_SHARD, CORE_SHARD, dataPath, domainOfShard, domainShard, mapShard } from '../model/paths.ts';
import {
  type CoreShard,
  coreShardSchema,
  type DomainShard,
  domainShardSchema,
} from '../model/published/dataset.ts';
import type { Manifest } from '../model/published/manifest.ts';
import { type MapGeometry, mapGeometrySchema } from '../model/published/mapGeometry.ts';
import { indexRecords, type PanelData, selectPanelData } from '../model/select/panelData.ts';
import {
  addDocuments,
  coreQuery,
  manifestQuery,
  pageQuery,
  pageRefs,
  shardQuery,
} from '../queries/dataset.ts';
import { type DatasetFiles, openDataset } from '../queries/datasetFiles.ts';
import { createQueryClient } from '../queries/QueryProvider.tsx';

/** A panel, and the shard that contains it. */
export interface PrerenderedPanel {
  readonly domain: string;
  readonly data: PanelData;
}

/** A complete dataset, from which everything is prerendered. */
export interface Dataset {
  readonly manifest: Manifest;
  readonly core: CoreShard;
  /** Geometries by the code of the area they show. */
  readonly maps: ReadonlyMap<string, MapGeometry>;
  /** Boundaries of the counties; null where the city has none. */
  readonly map: MapGeometry | null;
  /** Every page of every domain. */
  readonly domains: readonly DomainShard[];
  readonly panels: readonly PrerenderedPanel[];
  /** Aliases of ids that are no longer in use. */
  readonly aliases: readonly PublishedAlias[];
}

/** Reads a dataset from its files. Throws `DatasetError`. */
export function readDataset(files: DatasetFiles): Dataset {
  const { manifest, read } = openDataset(files);
  const headers = read(CORE_SHARD, coreShardSchema);
  const maps = new Map(headers.maps.map(({ adcode }) => [adcode, read(mapShard(adcode), mapGeometrySchema)]));
  const names = Object.keys(manifest.files).flatMap((file) => domainOfShard(file) ?? []);
  const domains = pageRefs(headers, names).map(({ domain, page }) =>
    read(domainShard(domain, page), domainShardSchema),
  );
  const core = domains.reduce((now, { documents }) => addDocuments(now, documents), headers);
  const panelsOf = (shard: DomainShard) => {
    const byId = indexRecords(shard);
    return shard.panels.map((spec) => ({ domain: shard.domain, data: selectPanelData(spec, byId) }));
  };
  const city = core.maps.find(({ kind }) => kind === 'city');
  return {
    manifest,
    core,
    maps,
    map: (city && maps.get(city.adcode)) ?? null,
    domains,
    panels: domains.flatMap(panelsOf),
    // A frozen version has only its panels.
    aliases:
      (core.aliases ?? 0) > 0 && dataPath(ALIASES_SHARD) in files
        ? read(ALIASES_SHARD, aliasesShardSchema).aliases
        : [],
  };
}

/** Creates a query client seeded with the whole dataset, so that the app's components render in one pass. */
export function createDatasetClient({ manifest, core, maps, domains }: Dataset): QueryClient {
  const client = createQueryClient();
  client.setQueryData(manifestQuery.queryKey, manifest);
  client.setQueryData(coreQuery(manifest).queryKey, core);
  for (const [adcode, map] of maps)
    client.setQueryData(shardQuery(mapShard(adcode), mapGeometrySchema, manifest).queryKey, map);
  for (const shard of domains)
    client.setQueryData(pageQuery(shard.domain, shard.page ?? 1, manifest).queryKey, shard);
  return client;
}
