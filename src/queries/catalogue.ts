import { type UseQueryResult, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { CATALOGUE_DIRECTORY, catalogueShard } from '../model/paths.ts';
import {
  type CatalogueDirectory,
  type CatalogueRow,
  catalogueDirectorySchema,
  cataloguePartSchema,
} from '../model/published/catalogue.ts';
import { type Loaded, manifestQuery, shardQuery, useShard } from './dataset.ts';

export interface Catalogue {
  readonly directory: CatalogueDirectory;
  /** All rows, or those of the first part until the others are there. */
  readonly rows: readonly CatalogueRow[];
  readonly complete: boolean;
}

type Part = { readonly rows: readonly CatalogueRow[] };
type ReadParts = { error: Error | null; parts: readonly Part[] | null; complete: boolean };

/** At module level, so that the combined result keeps its identity between renders. */
function combineParts(results: Array<UseQueryResult<Part>>): ReadParts {
  const [first] = results;
  const loaded = results.flatMap(({ data }) => data ?? []);
  const complete = loaded.length === results.length;
  return {
    error: results.find((result) => result.error)?.error ?? null,
    // What lies between is skipped, so that the list is drawn twice and not once for each part.
    parts: complete ? loaded : first?.data ? [first.data] : null,
    complete,
  };
}

/** The catalogue of all records; it is ready as soon as its first rows are. */
export function useCatalogue(): Loaded<Catalogue> {
  const client = useQueryClient();
  const manifest = useQuery(manifestQuery);
  const directory = useShard(CATALOGUE_DIRECTORY, catalogueDirectorySchema);
  const count = directory.state === 'ready' ? directory.data.parts : 0;
  const [started, setStarted] = useState(false);
  const { error, parts, complete } = useQueries({
    queries: Array.from({ length: count }, (_, at) => {
      const query = shardQuery(catalogueShard(at), cataloguePartSchema, manifest.data);
      // The others would be in the way of the first, which is what the reader sees.
      return { ...query, enabled: manifest.data !== undefined && (at === 0 || started) };
    }),
    combine: combineParts,
  });
  const hasFirst = parts !== null;
  useEffect(() => {
    // After the paint of the first rows.
    const timer = hasFirst ? setTimeout(() => setStarted(true), 50) : undefined;
    return () => clearTimeout(timer);
  }, [hasFirst]);
  const rows = useMemo(() => (parts ?? []).flatMap((part) => part.rows), [parts]);
  const catalogue = useMemo(
    () => (directory.state === 'ready' ? { directory: directory.data, rows, complete } : null),
    [directory, rows, complete],
  );
  if (directory.state !== 'ready') return directory;
  if (error)
    return { state: 'error', error, retry: () => void client.resetQueries({ queryKey: ['dataset'] }) };
  return parts === null || !catalogue ? { state: 'loading' } : { state: 'ready', data: catalogue };
}
