import { type PanelRef, panelRefs, type Slide } from '../authored/deck.ts';
import type { PanelSpec } from '../authored/panelSpec.ts';
import type { DomainShard, PublishedEvidence, PublishedRecord } from '../published/dataset.ts';
import { indexRecords, mergePages, type PanelData, selectPanelData } from '../select/panelData.ts';

/** A shard with its records by id. */
export interface IndexedShard {
  readonly shard: DomainShard;
  readonly byId: ReadonlyMap<string, PublishedRecord>;
}

export type ShardsByDomain = ReadonlyMap<string, IndexedShard>;

export function indexShards(shards: readonly DomainShard[]): ShardsByDomain {
  return new Map(shards.map((shard) => [shard.domain, { shard, byId: indexRecords(shard) }]));
}

/** The same with pages that were read since. */
export function addShards(shards: ShardsByDomain, further: readonly DomainShard[]): ShardsByDomain {
  const known = [...shards.values()].map(({ shard }) => shard);
  return indexShards(mergePages([...known, ...further]));
}

export interface QuotedRecord {
  readonly record: PublishedRecord;
  readonly evidence: PublishedEvidence;
}

/** A slide with its records in place of their ids: everything its drawing, source line and notes need. */
export interface SlideData {
  readonly slide: Slide;
  /** What is drawn by panel bodies: one for most kinds, two for `pair`, none for title and map. */
  readonly panels: readonly PanelData[];
  /** The words of a `words` slide. */
  readonly quotes: readonly QuotedRecord[];
  /** Every record shown, each once. */
  readonly records: readonly PublishedRecord[];
  /** What the slide names and the dataset does not hold; a deck from a file may be of another version. */
  readonly missing: readonly string[];
}

const NOTHING: ReadonlyMap<string, PublishedRecord> = new Map();

/** A panel that is made for one slide: it has no place on a tab. */
function slideSpec(slide: Slide, kind: string, records: string[]): PanelSpec {
  return { id: `slide-${slide.id}`, kind, section: slide.section, title: slide.headline, records };
}

function selectPanelRef(place: PanelRef, shards: ShardsByDomain): PanelData | null {
  const found = shards.get(place.domain);
  const spec = found?.shard.panels.find(({ id }) => id === place.panel);
  if (!found || !spec) return null;
  const { records } = place;
  if (records === undefined) return selectPanelData(spec, found.byId);
  const narrowed: PanelSpec = {
    ...spec,
    records: spec.records.filter((id) => records.includes(id)),
    pairs: spec.pairs?.filter(({ to }) => records.includes(to)),
  };
  return selectPanelData(narrowed, found.byId);
}

/** The panel made of the records that a slide names itself; null for a slide that shows one of a tab, or none. */
export function slidePanel(slide: Slide): PanelSpec | null {
  switch (slide.kind) {
    case 'figure':
      return slideSpec(slide, 'strip', [slide.record]);
    case 'change':
      return { ...slideSpec(slide, 'slope', [slide.to]), pairs: [{ from: slide.from, to: slide.to }] };
    case 'honours':
      return slideSpec(slide, 'honours', slide.records);
    case 'words':
      return slideSpec(
        slide,
        'table',
        slide.quotes.map(({ record }) => record),
      );
    default:
      return null;
  }
}

function selectOwnPanel(slide: Slide, shards: ShardsByDomain): PanelData | null {
  const byId = ('domain' in slide ? shards.get(slide.domain)?.byId : undefined) ?? NOTHING;
  const spec = slidePanel(slide);
  return spec && selectPanelData(spec, byId);
}

export function selectSlide(slide: Slide, shards: ShardsByDomain): SlideData {
  const places = panelRefs(slide);
  const placed = places.map((place) => selectPanelRef(place, shards));
  const own = selectOwnPanel(slide, shards);
  const panels = [...placed.flatMap((data) => data ?? []), ...(own ? [own] : [])];
  const records = [...new Set(panels.flatMap(({ all }) => all))];
  const quotes =
    slide.kind === 'words'
      ? slide.quotes.flatMap((quote) => {
          const record = records.find(({ id }) => id === quote.record);
          const evidence = record?.evidence.find(({ id }) => id === quote.evidence) ?? record?.evidence[0];
          return record && evidence ? [{ record, evidence }] : [];
        })
      : [];
  return {
    slide,
    panels,
    quotes,
    records,
    missing: [
      ...places.flatMap((place, index) => (placed[index] ? [] : [place.panel])),
      ...panels.flatMap(({ missing }) => missing),
    ],
  };
}

/** The record a slide sets large; null for kinds that have none. */
export function heroRecord({ slide, panels }: SlideData): PublishedRecord | null {
  const [panel] = panels;
  if (!panel || (slide.kind !== 'figure' && slide.kind !== 'change')) return null;
  return panel.records[0] ?? null;
}

/** Everything a slide quotes, for its source line; the shards of a pair of panels taken together. */
export function slideRecords({ panels, records }: SlideData): Pick<PanelData, 'all' | 'byId'> {
  return { all: records, byId: new Map(panels.flatMap(({ byId }) => [...byId])) };
}
