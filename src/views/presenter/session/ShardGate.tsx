import { type ReactNode, useMemo } from 'react';
import { type Deck, deckDomains, deckItemRefs } from '../../../model/authored/deck.ts';
import { indexShards, type ShardsByDomain } from '../../../model/show/slideData.ts';
import { useChartHost } from '../../../panels/charts/useChartHost.ts';
import { useCore } from '../../../queries/dataset.ts';
import { useDomains, useShardsHolding } from '../../../queries/locations.ts';
import { LoadError } from '../../../ui/page/LoadError.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { domainsToPreload } from './domainsToPreload.ts';

export interface ShardGateProps {
  readonly deck: Deck;
  readonly children: (shards: ShardsByDomain, version: string) => ReactNode;
}

const NONE: readonly string[] = [];
/**
 * Loads everything a deck needs before its first slide, so that no slide has to wait, and then preloads
 * everything else, so that answers need no network. In a dataset that is too large for that, the page of an
 * answer is loaded on demand.
 */
export function ShardGate({ deck, children }: ShardGateProps) {
  const own = useMemo(() => deckItemRefs(deck), [deck]);
  const core = useCore();
  const shards = useShardsHolding(own);
  const all = useMemo(
    () => (core.state === 'ready' ? (domainsToPreload(core.data, deckDomains(deck)) ?? NONE) : NONE),
    [core, deck],
  );
  const every = useDomains(shards.state === 'ready' ? all : NONE);
  useChartHost(true);
  const indexed = useMemo(() => {
    if (shards.state !== 'ready') return null;
    return indexShards(every.state === 'ready' && all.length > 0 ? every.data : shards.data);
  }, [shards, every, all]);
  const failed = shards.state === 'error' ? shards : core.state === 'error' ? core : null;
  if (failed !== null)
    return (
      <Page name="loading" title={deck.title}>
        <h1 className="visually-hidden">{deck.title}</h1>
        <LoadError error={failed.error} retry={failed.retry} still="其余页面不受影响。" />
      </Page>
    );
  return indexed && core.state === 'ready' ? children(indexed, core.data.version) : null;
}
