import { readdirSync, readFileSync } from 'node:fs';
import type { Deck, Slide } from '../../../../../src/model/authored/deck.ts';
import { formatQuantity } from '../../../../../src/model/numbers/quantity.ts';
import type { CountiesShard } from '../../../../../src/model/published/countiesShard.ts';
import type { CoreShard, DomainShard } from '../../../../../src/model/published/dataset.ts';
import type { ReviewShard } from '../../../../../src/model/published/reviewShard.ts';
import { indexShards, type SlideData, selectSlide } from '../../../../../src/model/show/slideData.ts';
import type { PlanInput } from '../../../../../src/views/presenter/handout/plan/pptxPlan.ts';

const readJson = <T>(path: string): T => JSON.parse(readFileSync(`public/data/${path}`, 'utf8')) as T;

export const shards = readdirSync('public/data/domains').map((file) =>
  readJson<DomainShard>(`domains/${file}`),
);
export const counties = readJson<CountiesShard>('counties.json');
export const deck = readJson<Deck>('decks/main.json');

/** The input of a plan, from the published dataset. */
export function planInput(
  slides: readonly Slide[],
  notes: ReadonlyMap<string, string> = new Map(),
): PlanInput {
  const indexed = indexShards(shards);
  return {
    deck,
    slides: slides.map((slide) => selectSlide(slide, indexed)),
    core: readJson<CoreShard>('core.json'),
    counties,
    conflicts: readJson<ReviewShard>('review.json').conflicts,
    notes,
  };
}

/** The figures a slide must show, as the source states them; quotes where a fact has no number. */
export function slideFigures({ slide, records, quotes }: SlideData): string[] {
  if (slide.kind === 'words') return quotes.map(({ evidence }) => evidence.figure);
  // A map names every county, whatever a text says of it.
  if (slide.kind === 'map') return counties.counties.map(({ name }) => name);
  // The rank of an honour is stated in its words.
  return records.flatMap(({ kind, quantity }) =>
    quantity && kind !== 'honour' ? formatQuantity(quantity) : [],
  );
}
