import { useMemo } from 'react';
import { deckItemRefs, type Slide } from '../../../model/authored/deck.ts';
import { indexShards, type SlideData, selectSlide } from '../../../model/show/slideData.ts';
import { useChartHost } from '../../../panels/charts/useChartHost.ts';
import { useParts } from '../../../queries/parts.ts';

const NONE: readonly Slide[] = [];

/**
 * What the pictures of slides are drawn from, by the slide's position: null as long as a part of the dataset that it
 * needs is on its way. A slide whose part cannot be had is drawn with what is missing.
 */
export function useDeckPictures(slides: readonly Slide[], wanted: boolean): ReadonlyArray<SlideData | null> {
  const shown = wanted ? slides : NONE;
  const refs = useMemo(() => deckItemRefs({ slides: [...shown] }), [shown]);
  const { shards, stateOf } = useParts(refs);
  const engine = useChartHost(wanted);
  // A slide that stays as it was keeps its data, so that its picture is not drawn again.
  const { indexed, known } = useMemo(
    () => ({ indexed: indexShards(shards), known: new WeakMap<Slide, SlideData>() }),
    [shards],
  );
  if (!wanted || engine.state === 'loading') return slides.map(() => null);
  return slides.map((slide) => {
    const found = known.get(slide);
    if (found) return found;
    if (deckItemRefs({ slides: [slide] }).some((ref) => stateOf(ref).state === 'late')) return null;
    const data = selectSlide(slide, indexed);
    known.set(slide, data);
    return data;
  });
}
