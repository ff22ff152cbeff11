import { useCallback, useEffect, useMemo } from 'react';
import { OpenCard } from '../../evidence/OpenCard.tsx';
import { type Deck, deckDomains } from '../../model/deck.ts';
import { indexShards, type ShardsByDomain, selectSlide } from '../../model/slideData.ts';
import { useChartHost } from '../../panels/useChartHost.ts';
import { useDomains } from '../../queries/dataset.ts';
import { usePresentPlace } from '../../state/urlState.ts';
import { LoadError } from '../../ui/LoadError.tsx';
import { Page } from '../../ui/Page.tsx';
import { type PresentAction, slideAfter } from './presentKeys.ts';
import { Slide } from './Slide.tsx';
import { usePresentKeys } from './usePresentKeys.ts';
import { useStage } from './useStage.ts';

/** Plays a deck: everything it needs is read before its first slide, so that none has to wait. */
export function DeckPlayer({ deck }: { deck: Pick<Deck, 'title' | 'slides'> }) {
  const domains = useMemo(() => deckDomains(deck), [deck]);
  const shards = useDomains(domains);
  useChartHost(true);
  const indexed = useMemo(() => (shards.state === 'ready' ? indexShards(shards.data) : null), [shards]);
  if (shards.state === 'error')
    return (
      <Page name="loading" title={deck.title}>
        <h1 className="visually-hidden">{deck.title}</h1>
        <LoadError error={shards.error} retry={shards.retry} still="其余页面不受影响。" />
      </Page>
    );
  return indexed ? <Playing deck={deck} shards={indexed} /> : null;
}

function Playing({ deck, shards }: { deck: Pick<Deck, 'title' | 'slides'>; shards: ShardsByDomain }) {
  const { slide: wanted, theme, goTo } = usePresentPlace();
  const shape = useStage(theme);
  const count = deck.slides.length;
  const number = Math.min(wanted, count);
  const slide = deck.slides[number - 1];
  const data = useMemo(() => slide && selectSlide(slide, shards), [slide, shards]);
  const act = useCallback(
    (action: PresentAction) => goTo(slideAfter(action, number, count)),
    [goTo, number, count],
  );
  usePresentKeys(act);
  useEffect(() => {
    document.title = `${slide?.headline ?? deck.title} · ${deck.title}`;
  }, [slide, deck.title]);
  if (!data || shape === null) return null;
  const byId = data.panels[0]?.byId;
  return (
    <>
      <Slide data={data} number={number} count={count} shape={shape} />
      {byId ? <OpenCard byId={byId} /> : null}
    </>
  );
}
