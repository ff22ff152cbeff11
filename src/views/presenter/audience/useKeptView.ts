import { useMemo, useRef } from 'react';
import type { Deck } from '../../../model/authored/deck.ts';
import { type AnswerParts, answerRecords, selectView } from '../../../model/show/answerSlide.ts';
import { addShards, type ShardsByDomain, type SlideData } from '../../../model/show/slideData.ts';
import type { Answer, WallView } from '../../../model/show/wallView.ts';
import { useShardsHolding } from '../../../queries/locations.ts';
import { useCounties } from '../../../queries/viewShards.ts';
import type { DeckParts } from '../session/useDeckParts.ts';

export interface KeptView {
  readonly view: WallView;
  readonly data: SlideData;
}

/**
 * What a stage shows of a view. While the part that a slide needs is late or missing, what was there before
 * stays: the console says so, the wall never does. Only a window without a console says of a matter that the
 * dataset no longer holds what became of it. Null until there is a first slide.
 */
export function useKeptView(
  deck: Deck,
  { shards, states }: DeckParts,
  wanted: WallView,
  lone = false,
): KeptView | null {
  const { slide, answer, evidence } = wanted;
  const answered = useAnswerParts(shards, answer);
  const own = states[slide - 1];
  const isThere = own?.state === 'ready' || (lone && own?.state === 'missing' && own.gone === true);
  const found = useMemo(() => {
    if (answer === null && !isThere) return null;
    const view = { slide, answer, evidence };
    const data = selectView(view, deck.slides, answered);
    return data && { view, data };
  }, [slide, answer, evidence, deck, answered, isThere]);
  const last = useRef(found);
  if (found !== null) last.current = found;
  return last.current;
}

/** What an answer is made of: its records, which in a large dataset are loaded on demand, or the counties. */
function useAnswerParts(shards: ShardsByDomain, answer: Answer | null): AnswerParts {
  const missing = answerRecords(answer).filter(({ domain, record }) => !shards.get(domain)?.byId.has(record));
  const read = useShardsHolding(
    missing.map(({ domain, record }) => ({ kind: 'record', id: record, domain }) as const),
  );
  const counties = useCounties(answer !== null && 'county' in answer);
  const further = missing.length > 0 && read.state === 'ready' ? read.data : null;
  const told = counties.state === 'ready' ? counties.data : null;
  return useMemo(
    () => ({ shards: further ? addShards(shards, further) : shards, counties: told }),
    [shards, further, told],
  );
}
