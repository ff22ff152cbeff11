import { type PanelRef, panelRefs, type Slide } from '../authored/deck.ts';
import { narrowPanel } from '../authored/panelRecords.ts';
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

/** Adds pages that were loaded later. */
export function addShards(shards: ShardsByDomain, further: readonly DomainShard[]): ShardsByDomain {
  const known = [...shards.values()].map(({ shard }) => shard);
  return indexShards(mergePages([...known, ...further]));
}

export interface QuotedRecord {
  readonly record: PublishedRecord;
  readonly evidence: PublishedEvidence;
}

/** A slide with its records in place of their ids: everything that its body, source line and notes need. */
export interface SlideData {
  readonly slide: Slide;
  /**
   * The panels that panel bodies render: one for most slide kinds, two for `pair`, none for title and map.
   */
  readonly panels: readonly PanelData[];
  /** The quotes of a `words` slide. */
  readonly quotes: readonly QuotedRecord[];
  /** All records shown, each once. */
  readonly records: readonly PublishedRecord[];
  /**
   * Ids that the slide names and the dataset does not contain, as in a deck file made for another version.
   */
  readonly missing: readonly string[];
  /** Present on the slide that says that no document holds what was asked; its records are merely near. */
  readonly nearest?: true;
}

const NOTHING: ReadonlyMap<string, PublishedRecord> = new Map();

/** The spec of a panel made for one slide, which is on no tab. */
function slideSpec(slide: Slide, kind: string, records: string[]): PanelSpec {
  return { id: `slide-${slide.id}`, kind, section: slide.section, title: slide.headline, records };
}

function selectPanelRef(ref: PanelRef, shards: ShardsByDomain): PanelData | null {
  const found = shards.get(ref.domain);
  const spec = found?.shard.panels.find(({ id }) => id === ref.panel);
  if (!found || !spec) return null;
  const { records } = ref;
  if (records === undefined) return selectPanelData(spec, found.byId);
  return selectPanelData(narrowPanel(spec, new Set(records)), found.byId);
}

/** The panel made of the records that a slide names directly. */
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
  const refs = panelRefs(slide);
  const found = refs.map((ref) => selectPanelRef(ref, shards));
  const own = selectOwnPanel(slide, shards);
  const panels = [...found.flatMap((data) => data ?? []), ...(own ? [own] : [])];
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
      ...refs.flatMap((ref, index) => (found[index] ? [] : [ref.panel])),
      ...panels.flatMap(({ missing }) => missing),
    ],
  };
}

/** A slide that shows records of any domain, which it does not name itself. */
export function listRecords(
  slide: Slide,
  records: readonly PublishedRecord[],
  byId: ReadonlyMap<string, PublishedRecord>,
): SlideData {
  const ids = records.map(({ id }) => id);
  const panels = ids.length === 0 ? [] : [selectPanelData(slideSpec(slide, 'table', ids), byId)];
  return { slide, panels, quotes: [], records, missing: [] };
}

/** The record that a slide shows large; null for kinds that have none. */
export function heroRecord({ slide, panels }: SlideData): PublishedRecord | null {
  const [panel] = panels;
  if (!panel || (slide.kind !== 'figure' && slide.kind !== 'change')) return null;
  return panel.records[0] ?? null;
}

/** Everything a slide quotes, for its source line; for a pair of panels both shards are merged. */
export function slideRecords({ panels, records }: SlideData): Pick<PanelData, 'all' | 'byId'> {
  return { all: records, byId: new Map(panels.flatMap(({ byId }) => [...byId])) };
}
