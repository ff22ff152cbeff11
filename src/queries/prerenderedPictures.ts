import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { prerenderedPath } from '../model/paths.ts';
import { type PrerenderedPictures, prerenderedPageSchema } from '../model/published/prerenderedPage.ts';
import { fetchSiteFile } from './fetchSiteFile.ts';
import { parseShape } from './verifyFile.ts';

const NONE: PrerenderedPictures = {};

const ROOT = 'drawn';

const pageKey = (page: string) => [ROOT, page];

/** Version of the dataset that the pages of this site were drawn from; null where none were. */
const versionOf = (client: QueryClient) => client.getQueryData<string>([ROOT]) ?? null;

/** Says that this site has drawn pages, and of which version of the dataset. */
export function seedPrerenderedVersion(client: QueryClient, version: string): void {
  client.setQueryData([ROOT], version);
}

/** Puts the pictures of the page that is open there, so that they need not be asked for. */
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
      const drawn = parseShape(prerenderedPageSchema, await fetchSiteFile(path, version ?? undefined), path);
      // Pictures of other figures are none: the live chart is drawn instead.
      return drawn.version === version ? drawn.pictures : NONE;
    },
  });

/**
 * Pictures that the build drew for a page, of the dataset's `version`, where it has some; null while they are on their
 * way. None where the site has none or they do not come: charts are then drawn here.
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

/** Fetches the pictures of a page before somebody comes to it. */
export async function prefetchPictures(client: QueryClient, page: string): Promise<void> {
  if (versionOf(client) !== null) await client.prefetchQuery(picturesQuery(client, page));
}
