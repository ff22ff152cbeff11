import { useMemo, useRef } from 'react';
import type { Deck } from '../../../model/authored/deck.ts';
import { selectView } from '../../../model/show/answerSlide.ts';
import { addShards, type ShardsByDomain, type SlideData } from '../../../model/show/slideData.ts';
import type { Answer, WallView } from '../../../model/show/wallView.ts';
import { useShardsHolding } from '../../../queries/locations.ts';
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
  const answered = useAnswerShards(shards, answer);
  const own = states[slide - 1];
  const isThere = own?.state === 'ready' || (lone && own?.state === 'missing' && own.gone === true);
  const isAnswered = answer !== null && answered.get(answer.domain)?.byId.has(answer.record) === true;
  const found = useMemo(() => {
    if (answer === null ? !isThere : !isAnswered) return null;
    const view = { slide, answer, evidence };
    const data = selectView(view, deck.slides, answered);
    return data && { view, data };
  }, [slide, answer, evidence, deck, answered, isThere, isAnswered]);
  const last = useRef(found);
  if (found !== null) last.current = found;
  return last.current;
}

/** The shards including that of an answer, which in a large dataset is loaded on demand. */
function useAnswerShards(shards: ShardsByDomain, answer: Answer | null): ShardsByDomain {
  const missing = answer !== null && !shards.get(answer.domain)?.byId.has(answer.record);
  const read = useShardsHolding(
    missing ? [{ kind: 'record', id: answer.record, domain: answer.domain }] : [],
  );
  const further = missing && read.state === 'ready' ? read.data : null;
  return useMemo(() => (further ? addShards(shards, further) : shards), [shards, further]);
}
