import type { CoreShard, DocumentHeader, PublishedRecord } from '../../../src/model/published/dataset.ts';
import type { MapGeometry } from '../../../src/model/published/mapGeometry.ts';
import { type Known, knownAs } from '../../../src/model/select/knownAs.ts';
import { selectEvidence } from '../../../src/model/text/recordText.ts';
import type { AuthoredIndex } from '../read/authoredIndex.ts';
import type { Lock } from '../read/lock.ts';
import type { Authored } from '../read/readAuthored.ts';
import { countFigures, domainFigures } from './countFigures.ts';
import type { PaginatedDomains } from './paginateDomains.ts';

/**
 * Up to this many documents, all headers are in the core shard; otherwise only those that first pages cite.
 */
export const MOST_DOCUMENTS = 24;
/** Documents per page of the document list. */
export const LISTED_DOCUMENTS = 24;

export interface CoreParts {
  /** Every document, in listed order. */
  readonly headers: readonly DocumentHeader[];
  /** The documents whose headers are in the core shard. */
  readonly known: readonly DocumentHeader[];
  readonly maps: ReadonlyArray<Pick<MapGeometry, 'adcode' | 'width' | 'height'>>;
  /** The number of buckets of locations. */
  readonly places: number;
}

/** Counts disagreements and doubts; those of reference places are not the city's. */
function countCaveats(
  { site, conflicts, checks }: Authored,
  published: PaginatedDomains['published'],
): CoreShard['review'] {
  const own = site.domains.filter(({ reference }) => !reference).map(({ id }) => id);
  const ownConflicts = conflicts.filter(({ domain }) => own.includes(domain));
  const open = (list: Authored['conflicts']) => list.filter(({ state }) => state === 'open').length;
  const doubts = own
    .flatMap((domain) => published.get(domain) ?? [])
    .filter(({ doubt }) => doubt !== undefined).length;
  return {
    conflicts: conflicts.length,
    open: open(conflicts),
    checks: checks.filter(({ kind }) => kind === 'check').length,
    own: { conflicts: ownConflicts.length, open: open(ownConflicts), doubts },
  };
}

/** How many figures of a domain are known in each way, for the dots of the overview. */
function countKnown(
  records: readonly PublishedRecord[],
  byId: ReadonlyMap<string, PublishedRecord>,
): [number, number, number, number] {
  const ways = records.map((record) =>
    knownAs(record, new Set(selectEvidence(record, byId).map(({ doc }) => doc)).size),
  );
  const count = (way: Known) => ways.filter((own) => own === way).length;
  return [count('several'), count('one'), count('derived'), count('open')];
}

/** Builds the core shard: what every page needs, of a size that does not grow with the data. */
export function buildCore(
  authored: Authored,
  index: AuthoredIndex,
  lock: Lock,
  { all, published, paged }: PaginatedDomains,
  { headers, known, maps, places }: CoreParts,
): Omit<CoreShard, 'version'> {
  // The list of documents a person has read concerns the checks only and is not published.
  const { documentsRead: _, facsimile: _pages, ...site } = authored.site;
  const byId = new Map(all.map((record) => [record.id, record]));
  const own = headers.filter(({ region }) => region === site.region).length;
  return {
    site,
    regions: authored.regions,
    documents: [...known],
    sources: {
      own,
      others: headers.length - own,
      pages: Math.ceil(headers.length / LISTED_DOCUMENTS),
    },
    domains: site.domains.map((domain) => ({
      ...domain,
      figures: domainFigures(domain.id, authored, index, lock),
      pages: paged.get(domain.id)?.pages.length ?? 1,
      known: countKnown(published.get(domain.id) ?? [], byId),
    })),
    places,
    ...(authored.aliases.length === 0 ? {} : { aliases: authored.aliases.length }),
    review: countCaveats(authored, published),
    told: countFigures(authored, index, lock),
    decks: Object.values(authored.decks).map(({ id, title, slides }) => ({
      id,
      title,
      slides: slides.length,
    })),
    maps: maps.map(({ adcode, width, height }) => ({
      kind: adcode === site.adcode ? 'city' : 'province',
      adcode,
      width,
      height,
    })),
  };
}
