import { useQuery } from '@tanstack/react-query';
import { EMBED_INDEX_PATH } from '../model/paths.ts';
import { type EmbedIndex, embedIndexSchema } from '../model/published/embedIndex.ts';
import type { Loaded } from './dataset.ts';
import { fetchSiteFile } from './fetchSiteFile.ts';
import { parseShape } from './verifyFile.ts';

/** The index of embeds. */
export function useEmbedIndex(): Loaded<EmbedIndex> {
  const result = useQuery({
    queryKey: ['embed', 'index'],
    queryFn: async () =>
      parseShape(embedIndexSchema, await fetchSiteFile(EMBED_INDEX_PATH), EMBED_INDEX_PATH),
  });
  if (result.error) return { state: 'error', error: result.error, retry: () => void result.refetch() };
  return result.data === undefined ? { state: 'loading' } : { state: 'ready', data: result.data };
}
