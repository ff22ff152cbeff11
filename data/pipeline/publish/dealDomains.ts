import type { Place } from '../../../src/model/fields/places.ts';
import type { PublishedRecord } from '../../../src/model/published/dataset.ts';
import type { AuthoredIndex } from '../read/authoredIndex.ts';
import type { Authored } from '../read/readAuthored.ts';
import { type PagedDomain, pageDomain } from './pageDomain.ts';
import { publishRecord } from './publishRecords.ts';

/** The domains with all their records, dealt out to pages. */
export interface DealtDomains {
  readonly published: ReadonlyMap<string, readonly PublishedRecord[]>;
  readonly all: readonly PublishedRecord[];
  /** Those that have any record. */
  readonly paged: ReadonlyMap<string, PagedDomain>;
  readonly places: ReadonlyArray<readonly [key: string, place: Place]>;
  /** The page on which something stands, by `placeKey`; what stands on the overview is on the first. */
  readonly pageOf: (key: string) => number;
}

export function dealDomains(authored: Authored, index: AuthoredIndex): DealtDomains {
  const published = new Map<string, PublishedRecord[]>(authored.site.domains.map(({ id }) => [id, []]));
  for (const entry of index.records) published.get(entry.domain)?.push(publishRecord(entry, index));
  const paged = new Map(
    [...published]
      .filter(([, records]) => records.length > 0)
      .map(([domain, records]) => [
        domain,
        pageDomain({
          domain,
          records,
          panels: authored.panels[domain] ?? [],
          indicators: authored.indicators[domain] ?? [],
        }),
      ]),
  );
  const places = [...paged.values()].flatMap((domain) => domain.places);
  const pages = new Map(places.map(([key, place]) => [key, place.pages[0] ?? 1]));
  return {
    published,
    all: [...published.values()].flat(),
    paged,
    places,
    pageOf: (key) => pages.get(key) ?? 1,
  };
}
