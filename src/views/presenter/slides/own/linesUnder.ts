import type { CountiesShard } from '../../../../model/published/countiesShard.ts';
import type { CoreShard } from '../../../../model/published/dataset.ts';
import type { ReviewConflict } from '../../../../model/published/reviewShard.ts';
import { caveatLines, slideCaveats } from '../../../../model/show/slideCaveats.ts';
import type { SlideData } from '../../../../model/show/slideData.ts';
import { unheldNumbers, unheldWords } from './unheldNumbers.ts';

/** What is loaded late of that which the lines under a slide tell; null until it is there. */
export interface UnderSlide {
  readonly conflicts: readonly ReviewConflict[] | null;
  readonly counties: CountiesShard | null;
  readonly core: Pick<CoreShard, 'site'> | null;
}

/**
 * What is said under a slide, in about so many characters: numbers of its own words that no record holds, then its
 * caveats.
 */
export function linesUnder(data: SlideData, under: UnderSlide, room: number): string[] {
  const { records } = data;
  const numbers = unheldNumbers(data, under.counties, under.core);
  const own = numbers.length === 0 ? [] : [unheldWords(numbers)];
  return [...own, ...caveatLines(slideCaveats(records, under.conflicts), records.length, room)];
}
