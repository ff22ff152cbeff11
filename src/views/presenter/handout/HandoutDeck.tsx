import { useMemo } from 'react';
import { type Deck, deckItemRefs } from '../../../model/authored/deck.ts';
import { isDisputed } from '../../../model/show/slideCaveats.ts';
import { indexShards, selectSlide } from '../../../model/show/slideData.ts';
import { useChartHost } from '../../../panels/charts/useChartHost.ts';
import { useCore } from '../../../queries/dataset.ts';
import { useShardsHolding } from '../../../queries/locations.ts';
import { useCounties, useReview } from '../../../queries/viewShards.ts';
import { LoadError } from '../../../ui/page/LoadError.tsx';
import { Loading } from '../../../ui/page/Loading.tsx';
import { Notice } from '../../../ui/page/Notice.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { Handout } from './Handout.tsx';

/** Loads everything the deck shows before it renders the first page, because printing does not wait. */
export function HandoutDeck({ deck }: { deck: Deck }) {
  const refs = useMemo(() => deckItemRefs(deck), [deck]);
  const shards = useShardsHolding(refs);
  const core = useCore();
  const counties = useCounties();
  const engine = useChartHost(true);
  const slides = useMemo(() => {
    if (shards.state !== 'ready') return null;
    const indexed = indexShards(shards.data);
    return deck.slides.map((slide) => selectSlide(slide, indexed));
  }, [deck, shards]);
  // Paper does not wait for the words of a disagreement.
  const disputed = slides?.some(isDisputed) === true;
  const review = useReview(disputed);
  const parts = [shards, core, counties, ...(disputed ? [review] : [])];
  const failed = parts.find((part) => part.state === 'error');
  if (failed?.state === 'error')
    return (
      <Page name="loading" title={deck.title}>
        <h1 className="visually-hidden">{deck.title}</h1>
        <LoadError error={failed.error} retry={failed.retry} still="放映和其余页面不受影响。" />
      </Page>
    );
  if (engine.state === 'error')
    return (
      <Page name="loading" title={deck.title}>
        <h1>{deck.title}</h1>
        <Notice
          tone="error"
          title="图形引擎未能载入，讲义没有画出。"
          detail={engine.error?.message}
          onRetry={engine.retry}
        >
          放映和其余页面不受影响。
        </Notice>
      </Page>
    );
  const conflicts = review.state === 'ready' ? review.data.conflicts : [];
  const isThere = parts.every((part) => part.state === 'ready');
  if (isThere && slides && core.state === 'ready' && counties.state === 'ready')
    return (
      <Handout deck={deck} slides={slides} core={core.data} counties={counties.data} conflicts={conflicts} />
    );
  return (
    <Page name="loading" title={deck.title}>
      <h1 className="visually-hidden">{deck.title}</h1>
      <Loading what="放映稿" />
    </Page>
  );
}
