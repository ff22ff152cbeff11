import type { Location } from '../../../src/model/fields/locations.ts';
import type { PublishedRecord } from '../../../src/model/published/dataset.ts';
import type { AuthoredIndex } from '../read/authoredIndex.ts';
import type { Authored } from '../read/readAuthored.ts';
import { type PagedDomain, paginateDomain } from './paginateDomain.ts';
import { publishRecord } from './publishRecords.ts';

/** The domains with all their records, split into pages. */
export interface PaginatedDomains {
  readonly published: ReadonlyMap<string, readonly PublishedRecord[]>;
  readonly all: readonly PublishedRecord[];
  /** The domains that have records. */
  readonly paged: ReadonlyMap<string, PagedDomain>;
  readonly locations: ReadonlyArray<readonly [key: string, location: Location]>;
  /** The page that contains an item, by `locationKey`; for items of the overview it is the first. */
  readonly pageOf: (key: string) => number;
}

export function paginateDomains(authored: Authored, index: AuthoredIndex): PaginatedDomains {
  const published = new Map<string, PublishedRecord[]>(authored.site.domains.map(({ id }) => [id, []]));
  for (const entry of index.records) published.get(entry.domain)?.push(publishRecord(entry, index));
  const paged = new Map(
    [...published]
      .filter(([, records]) => records.length > 0)
      .map(([domain, records]) => [
        domain,
        paginateDomain({
          domain,
          records,
          panels: authored.panels[domain] ?? [],
          indicators: authored.indicators[domain] ?? [],
        }),
      ]),
  );
  const locations = [...paged.values()].flatMap((domain) => domain.locations);
  const pages = new Map(locations.map(([key, location]) => [key, location.pages[0] ?? 1]));
  return {
    published,
    all: [...published.values()].flat(),
    paged,
    locations,
    pageOf: (key) => pages.get(key) ?? 1,
  };
}
