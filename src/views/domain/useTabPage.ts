import { useEffect } from 'react';
import { type Placed, placeKey } from '../../model/fields/places.ts';
import type { DomainShard } from '../../model/published/dataset.ts';
import { useDomain } from '../../queries/dataset.ts';
import { usePlaces } from '../../queries/places.ts';
import { useTabPlace } from '../../state/urlState.ts';

function holds(shard: DomainShard, { kind, id }: Placed): boolean {
  const items = kind === 'panel' ? shard.panels : shard.records;
  return items.some((item) => item.id === id);
}

/**
 * The page of a domain that the address asks for: the one it names, else the one that holds the panel
 * or record it names; null while that is being looked up. What was found is written into the address,
 * so that the page stays when the card is closed.
 */
export function useTabPage(domain: string, pages: number): number | null {
  const { page, panel, record, settle } = useTabPlace();
  const first = useDomain(domain, pages > 1 && page === null);
  const named: Placed | null =
    panel !== null
      ? { kind: 'panel', id: panel, domain }
      : record !== null
        ? { kind: 'record', id: record, domain }
        : null;
  const asked =
    pages > 1 && page === null && first.state === 'ready' && named !== null && !holds(first.data, named);
  const places = usePlaces(asked ? [named] : []);
  const place = asked && places.state === 'ready' ? places.data.get(placeKey(named)) : undefined;
  const found = place?.domain === domain ? (place.pages[0] ?? 1) : 1;
  useEffect(() => {
    if (found > 1) settle(found);
  }, [found, settle]);
  if (pages === 1) return 1;
  if (page !== null) return Math.min(page, pages);
  if (named === null) return 1;
  return first.state === 'loading' || (asked && places.state === 'loading') ? null : found;
}
