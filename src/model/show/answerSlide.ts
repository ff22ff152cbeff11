import type { Slide } from '../authored/deck.ts';
import type { PublishedRecord } from '../published/dataset.ts';
import { selectIndicator } from '../select/indicatorData.ts';
import { figureTitle } from '../text/face.ts';
import { attributionOf, slideOfIndicator } from './pinnedSlides.ts';
import {
  heroRecord,
  type IndexedShard,
  type ShardsByDomain,
  type SlideData,
  selectSlide,
} from './slideData.ts';
import type { Answer, WallView } from './wallView.ts';

/**
 * The slide made of a record when it is called up: a change where it has an earlier point, otherwise the
 * figure alone.
 */
export function slideOfRecord(record: PublishedRecord, { shard, byId }: IndexedShard): Slide {
  const { id, domain } = record;
  const fields = { id: `answer-${id}`, section: attributionOf(record), domain };
  const words = record.text ?? record.name;
  if (record.kind === 'honour') return { kind: 'honours', ...fields, headline: words, records: [id] };
  if (record.quantity === null)
    return { kind: 'words', ...fields, headline: words, quotes: [{ record: id }] };
  const indicator = record.indicator === null ? null : selectIndicator(shard, byId, record.indicator);
  if (indicator?.series?.pairs[0]?.to.id === id) return slideOfIndicator(indicator);
  return {
    kind: 'figure',
    ...fields,
    headline: figureTitle(record),
    record: id,
  };
}

function selectAnswer({ domain, record: id }: Answer, shards: ShardsByDomain): SlideData | null {
  const shard = shards.get(domain);
  const record = shard?.byId.get(id);
  return shard && record ? selectSlide(slideOfRecord(record, shard), shards) : null;
}

/**
 * The slide that a view shows. While an answer is missing or still loading, the deck's slide stays: the wall
 * is never empty.
 */
export function selectView(
  { slide, answer }: Pick<WallView, 'slide' | 'answer'>,
  slides: readonly Slide[],
  shards: ShardsByDomain,
): SlideData | null {
  const answered = answer === null ? null : selectAnswer(answer, shards);
  if (answered !== null) return answered;
  const own = slides[slide - 1];
  return own ? selectSlide(own, shards) : null;
}

/** The record whose evidence is shown: the one named, if the slide shows it, otherwise the leading one. */
export function selectEvidenced(data: SlideData, wanted: string | null): PublishedRecord | null {
  const leading = heroRecord(data) ?? data.panels[0]?.records[0] ?? data.records[0];
  return data.records.find(({ id }) => id === wanted) ?? leading ?? null;
}
