import { useQuery } from '@tanstack/react-query';
import { LICENCES_PATH } from '../model/paths.ts';
import { fetchSiteFile } from './fetchSiteFile.ts';

/** The licences of the single file, which holds them itself; null until they are wanted and read. */
export function useLicences(wanted: boolean): string | null {
  const { data } = useQuery({
    queryKey: ['licences'],
    queryFn: () => fetchSiteFile(LICENCES_PATH),
    enabled: wanted,
  });
  return data ?? null;
}
