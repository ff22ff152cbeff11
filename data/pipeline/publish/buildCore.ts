import type { CoreShard, DocumentHeader } from '../../../src/model/published/dataset.ts';
import type { MapGeometry } from '../../../src/model/published/mapGeometry.ts';
import type { AuthoredIndex } from '../read/authoredIndex.ts';
import type { Lock } from '../read/lock.ts';
import type { Authored } from '../read/readAuthored.ts';
import { countFigures, domainFigures } from './countFigures.ts';
import type { PaginatedDomains } from './paginateDomains.ts';

/** Documents that all stand with the headers; where there are more, those that the first pages cite. */
export const MOST_DOCUMENTS = 24;
/** Documents of one page of their list. */
export const LISTED_DOCUMENTS = 24;

export interface CoreParts {
  /** Every document, in the order in which they are listed. */
  readonly headers: readonly DocumentHeader[];
  /** Those that stand with the headers. */
  readonly known: readonly DocumentHeader[];
  readonly maps: ReadonlyArray<Pick<MapGeometry, 'adcode' | 'width' | 'height'>>;
  /** How many lists of places there are. */
  readonly places: number;
}

/** How many disagreements and doubts there are; those of other places told for reference are not the city's. */
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

/** What every page needs, of a size that does not grow with the data. */
export function buildCore(
  authored: Authored,
  index: AuthoredIndex,
  lock: Lock,
  { published, paged }: PaginatedDomains,
  { headers, known, maps, places }: CoreParts,
): Omit<CoreShard, 'version'> {
  // What a person has read is the business of the check, not of the page.
  const { documentsRead: _, ...site } = authored.site;
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
