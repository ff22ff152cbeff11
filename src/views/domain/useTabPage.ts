import { useEffect } from 'react';
import { type ItemRef, locationKey } from '../../model/fields/locations.ts';
import type { DomainShard } from '../../model/published/dataset.ts';
import { useDomain } from '../../queries/dataset.ts';
import { useLocations } from '../../queries/locations.ts';
import { useTabParams } from '../../state/urlState.ts';

function holds(shard: DomainShard, { kind, id }: ItemRef): boolean {
  const items = kind === 'panel' ? shard.panels : shard.records;
  return items.some((item) => item.id === id);
}

/**
 * The page of a domain that the address asks for: the one it names, otherwise the one that contains the panel
 * or record it names; null while that is being looked up. The result is written into the address, so that the
 * page stays when the card is closed.
 */
export function useTabPage(domain: string, pages: number): number | null {
  const { page, panel, record, settle } = useTabParams();
  const first = useDomain(domain, pages > 1 && page === null);
  const named: ItemRef | null =
    panel !== null
      ? { kind: 'panel', id: panel, domain }
      : record !== null
        ? { kind: 'record', id: record, domain }
        : null;
  const isElsewhere =
    pages > 1 && page === null && first.state === 'ready' && named !== null && !holds(first.data, named);
  const locations = useLocations(isElsewhere ? [named] : []);
  const location =
    isElsewhere && locations.state === 'ready' ? locations.data.get(locationKey(named)) : undefined;
  const found = location?.domain === domain ? (location.pages[0] ?? 1) : 1;
  useEffect(() => {
    if (found > 1) settle(found);
  }, [found, settle]);
  if (pages === 1) return 1;
  if (page !== null) return Math.min(page, pages);
  if (named === null) return 1;
  return first.state === 'loading' || (isElsewhere && locations.state === 'loading') ? null : found;
}
