import type { Slide } from '../authored/deck.ts';
import type { CountiesShard } from '../published/countiesShard.ts';
import type { CoreShard, PublishedRecord } from '../published/dataset.ts';
import { selectIndicator } from '../select/indicatorData.ts';
import { ownPlaces, selectCountyTold } from '../select/toldPlaces.ts';
import { figureTitle } from '../text/face.ts';
import { partsWord } from '../text/partsWord.ts';
import { attributionOf, slideOfIndicator, slideOfMap } from './pinnedSlides.ts';
import {
  heroRecord,
  type IndexedShard,
  listRecords,
  type ShardsByDomain,
  type SlideData,
  selectSlide,
} from './slideData.ts';
import type { Answer, RecordRef, WallView } from './wallView.ts';

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

/** The headline of a slide that says that no document holds what was asked. */
export const NO_FIGURE = '文件没有这个数字';

/** That slide, with the figures that are nearest to it. */
function selectNearest(nearest: readonly RecordRef[], shards: ShardsByDomain): SlideData {
  const slide: Slide = { kind: 'title', id: 'answer-nearest', section: '现场查询', headline: NO_FIGURE };
  const records = nearest.flatMap(({ domain, record }) => shards.get(domain)?.byId.get(record) ?? []);
  const byId = new Map(nearest.flatMap(({ domain }) => [...(shards.get(domain)?.byId ?? [])]));
  return { ...listRecords(slide, records, byId), nearest: true };
}

/** The card of a county: what is told of it, or of every county where no text names it. */
function selectCounty(adcode: string, counties: CountiesShard): SlideData | null {
  const told = selectCountyTold(counties, adcode);
  if (told === null) return null;
  const slide = slideOfMap({ county: told.county, places: partsWord(counties.counties).long });
  return listRecords(slide, told.own.length > 0 ? told.own : told.covering, told.byId);
}

/** The records that an answer needs, each with its domain. */
export function answerRecords(answer: Answer | null): readonly RecordRef[] {
  if (answer === null || 'county' in answer) return [];
  return 'record' in answer ? [answer] : answer.nearest;
}

/** What answers are made of; null for counties that are not there or not wanted. */
export interface AnswerParts {
  readonly shards: ShardsByDomain;
  readonly counties: CountiesShard | null;
}

/** The slide of an answer; null while something of it is missing. */
function selectAnswer(answer: Answer, { shards, counties }: AnswerParts): SlideData | null {
  if ('county' in answer) return counties && selectCounty(answer.county, counties);
  const refs = answerRecords(answer);
  if (!refs.every(({ domain, record }) => shards.get(domain)?.byId.has(record))) return null;
  if (!('record' in answer)) return selectNearest(answer.nearest, shards);
  const shard = shards.get(answer.domain);
  const record = shard?.byId.get(answer.record);
  return shard && record ? selectSlide(slideOfRecord(record, shard), shards) : null;
}

/** The slide that a view shows; null while its answer is missing or still loading. */
export function selectView(
  { slide, answer }: Pick<WallView, 'slide' | 'answer'>,
  slides: readonly Slide[],
  parts: AnswerParts,
): SlideData | null {
  if (answer !== null) return selectAnswer(answer, parts);
  const own = slides[slide - 1];
  return own ? selectSlide(own, parts.shards) : null;
}

/** The names of the places of records that do not lie in the city. */
export function otherPlaces(
  records: readonly PublishedRecord[],
  { regions, site }: Pick<CoreShard, 'regions' | 'site'>,
): string[] {
  const isOwn = ownPlaces(regions, site.region);
  return [...new Set(records.flatMap(({ region, regionName }) => (isOwn(region) ? [] : [regionName])))];
}

/** The record whose evidence is shown: the one named, if the slide shows it, otherwise the leading one. */
export function selectEvidenced(data: SlideData, wanted: string | null): PublishedRecord | null {
  const leading = heroRecord(data) ?? data.panels[0]?.records[0] ?? data.records[0];
  return data.records.find(({ id }) => id === wanted) ?? leading ?? null;
}
