import { readdirSync, readFileSync } from 'node:fs';
import type { CoreShard, CountiesShard, DomainShard } from '../../../src/model/dataset.ts';
import type { Deck, Slide } from '../../../src/model/deck.ts';
import { indexShards, selectSlide } from '../../../src/model/slideData.ts';
import {
  buildPptxPlan,
  type PlanInput,
  type PptxPlan,
} from '../../../src/views/presenter/handout/pptxPlan.ts';

const readJson = <T>(path: string): T => JSON.parse(readFileSync(`public/data/${path}`, 'utf8')) as T;

export const shards = readdirSync('public/data/domains').map((file) =>
  readJson<DomainShard>(`domains/${file}`),
);
export const deck = readJson<Deck>('decks/main.json');

/** What a plan is made of, from the published dataset. */
export function planInput(
  slides: readonly Slide[],
  notes: ReadonlyMap<string, string> = new Map(),
): PlanInput {
  const indexed = indexShards(shards);
  return {
    deck,
    slides: slides.map((slide) => selectSlide(slide, indexed)),
    core: readJson<CoreShard>('core.json'),
    counties: readJson<CountiesShard>('counties.json'),
    notes,
  };
}

/** The plan of the city's own deck. */
export const mainPlan = (notes?: ReadonlyMap<string, string>): PptxPlan =>
  buildPptxPlan(planInput(deck.slides, notes));
