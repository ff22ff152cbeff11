import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { prerenderedPath } from '../model/paths.ts';
import { isPrerenderedPage, type PrerenderedPictures } from '../model/published/prerenderedPage.ts';
import { DatasetError } from './datasetError.ts';
import { fetchSiteFile } from './fetchSiteFile.ts';
import { parseJson } from './verifyFile.ts';

const NONE: PrerenderedPictures = {};

const ROOT = 'drawn';

const pageKey = (page: string) => [ROOT, page];

/** Version of the dataset that this site's pages were prerendered from; null where none were. */
const versionOf = (client: QueryClient) => client.getQueryData<string>([ROOT]) ?? null;

/** Records that this site has prerendered pages, and from which version of the dataset. */
export function seedPrerenderedVersion(client: QueryClient, version: string): void {
  client.setQueryData([ROOT], version);
}

/** Seeds the cache with the pictures of the open page, so that they are not fetched. */
export function seedPrerenderedPictures(
  client: QueryClient,
  page: string,
  pictures: PrerenderedPictures,
): void {
  client.setQueryData<PrerenderedPictures>(pageKey(page), pictures);
}

const picturesQuery = (client: QueryClient, page: string) =>
  queryOptions({
    queryKey: pageKey(page),
    queryFn: async (): Promise<PrerenderedPictures> => {
      const version = versionOf(client);
      const path = prerenderedPath(page);
      const file = parseJson(await fetchSiteFile(path, version ?? undefined), path);
      if (!isPrerenderedPage(file)) throw new DatasetError('malformed', path, '不是一页的图');
      // Pictures of another version are not used: the live chart is rendered instead.
      return file.version === version ? file.pictures : NONE;
    },
  });

/**
 * The prerendered pictures of a page, for the dataset's `version`; null while they are loading. Empty where
 * the site has none or they cannot be fetched: charts are then rendered live.
 */
export function usePrerenderedPictures(
  page: string | null,
  version: string | null,
): PrerenderedPictures | null {
  const client = useQueryClient();
  const own = versionOf(client);
  const result = useQuery({
    ...picturesQuery(client, page ?? ''),
    enabled: own !== null && page !== null,
  });
  if (own === null || page === null) return NONE;
  if (version === null) return null;
  if (own !== version || result.error) return NONE;
  return result.data ?? null;
}

/** Prefetches the pictures of a page that the reader may open next. */
export async function prefetchPictures(client: QueryClient, page: string): Promise<void> {
  if (versionOf(client) !== null) await client.prefetchQuery(picturesQuery(client, page));
}
