import { useMemo, useRef } from 'react';
import { type Deck, deckDomains, deckItemRefs } from '../../../model/authored/deck.ts';
import { indexShards, type ShardsByDomain, selectSlide } from '../../../model/show/slideData.ts';
import { useChartHost } from '../../../panels/charts/useChartHost.ts';
import { kindOf } from '../../../panels/kinds/kindOf.ts';
import { useCore, useMapGeometry } from '../../../queries/dataset.ts';
import { useDomains } from '../../../queries/locations.ts';
import { LATE, type PartState, READY, useParts } from '../../../queries/parts.ts';
import { useCounties } from '../../../queries/viewShards.ts';
import { domainsToPreload } from './domainsToPreload.ts';

export interface DeckParts {
  readonly shards: ShardsByDomain;
  /** Whether everything a slide shows has been read, by slide number. */
  readonly states: readonly PartState[];
  readonly retry: () => void;
}

const NONE: readonly string[] = [];

/**
 * Everything a deck shows, part by part, so that one part that is late or missing costs its own slides alone.
 * Once these are there, everything else is preloaded, so that answers need no network. In a dataset that is
 * too large for that, the page of an answer is loaded on demand.
 */
export function useDeckParts(deck: Deck): DeckParts {
  const core = useCore();
  const refs = useMemo(() => deckItemRefs(deck), [deck]);
  const parts = useParts(refs);
  const map = useMapParts(deck);
  const chart = useChartHost(true);
  // Once the deck has been read as far as it can be, the rest follows, whatever is asked for again later.
  const read = useRef(false);
  read.current ||= refs.every((ref) => parts.stateOf(ref).state !== 'late');
  const settled = read.current;
  const further = useMemo(
    () =>
      settled && core.state === 'ready' ? (domainsToPreload(core.data, deckDomains(deck)) ?? NONE) : NONE,
    [settled, core, deck],
  );
  const every = useDomains(further);
  const { shards: own } = parts;
  const all = every.state === 'ready' && further.length > 0 ? every.data : own;
  const shards = useMemo(() => indexShards(all), [all]);
  const engine: PartState =
    chart.state === 'error' ? { state: 'missing', reason: chart.error?.message ?? '图没有载入。' } : READY;
  const drawn = useMemo(
    () =>
      deck.slides.map((slide) => {
        const data = selectSlide(slide, shards);
        return {
          missing: data.missing,
          hasChart: data.panels.some((panel) => kindOf(panel).chart !== undefined),
        };
      }),
    [deck, shards],
  );
  const states = deck.slides.map((slide, at): PartState => {
    const { missing = [], hasChart = false } = drawn[at] ?? {};
    const needed = [
      ...deckItemRefs({ slides: [slide] }).map(parts.stateOf),
      ...(slide.kind === 'map' ? [map] : []),
      ...(hasChart ? [engine] : []),
    ];
    const worst =
      needed.find(({ state }) => state === 'missing') ?? needed.find(({ state }) => state === 'late');
    if (worst) return worst;
    if (missing.length === 0) return READY;
    return { state: 'missing', gone: true, reason: `当前数据中没有：${missing.join('、')}` };
  });
  return { shards, states, retry: parts.retry };
}

/** What a slide with the county map needs beyond its domain. */
function useMapParts({ slides }: Deck): PartState {
  const core = useCore();
  const counties = useCounties(slides.some((slide) => slide.kind === 'map'));
  const bounds = slides.some((slide) => slide.kind === 'map' && slide.drawing === 'bounds');
  const frame = core.state === 'ready' ? core.data.maps.find(({ kind }) => kind === 'city') : undefined;
  const map = useMapGeometry(bounds && frame ? frame.adcode : null);
  for (const part of bounds && frame ? [counties, map] : [counties]) {
    if (part.state === 'error') return { state: 'missing', reason: part.error.message };
    if (part.state === 'loading') return LATE;
  }
  return READY;
}
