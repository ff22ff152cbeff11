import { panelRecordIds } from '../../../src/model/authored/panelRecords.ts';
import type { PanelSpec } from '../../../src/model/authored/panelSpec.ts';
import type { Indicator } from '../../../src/model/authored/records.ts';
import {
  formatLocation,
  type ItemKind,
  type Location,
  locationKey,
} from '../../../src/model/fields/locations.ts';
import type { PublishedRecord } from '../../../src/model/published/dataset.ts';

/** A tab with at most this many panels is one page. */
const MOST_PANELS = 24;
/** Panels per page of a larger tab: about as many as a usual tab has, so that no page is slower. */
const PAGE_PANELS = 12;

export interface DomainPage {
  readonly indicators: readonly Indicator[];
  readonly records: readonly PublishedRecord[];
  readonly panels: readonly PanelSpec[];
}

export interface DomainContent {
  readonly domain: string;
  readonly panels: readonly PanelSpec[];
  readonly records: readonly PublishedRecord[];
  readonly indicators: readonly Indicator[];
}

export interface PagedDomain {
  readonly pages: readonly DomainPage[];
  /** The location of each indicator, panel and record, by `locationKey`. */
  readonly locations: ReadonlyArray<readonly [key: string, location: Location]>;
}

/** Splits a list into pages of nearly equal length, keeping its order. */
function cut<T>(items: readonly T[], pages: number): T[][] {
  return Array.from({ length: pages }, (_, page) =>
    items.slice(Math.round((page * items.length) / pages), Math.round(((page + 1) * items.length) / pages)),
  );
}

/**
 * Splits a domain into pages. Each page has its panels with their records and all their inputs. An indicator
 * belongs to the first page that shows it, with all its observations, whether they are in a panel or not;
 * records without panel and indicator are spread evenly.
 */
export function paginateDomain({ domain, panels, records, indicators }: DomainContent): PagedDomain {
  const count = panels.length <= MOST_PANELS ? 1 : Math.ceil(panels.length / PAGE_PANELS);
  const pagesOfPanels = cut(panels, count);
  const byId = new Map(records.map((record) => [record.id, record]));
  const idsByPage = pagesOfPanels.map((list) => new Set(list.flatMap(panelRecordIds)));
  const homeOf = new Map<string, number>();
  idsByPage.forEach((ids, page) => {
    for (const id of ids) {
      const own = [id, byId.get(id)?.indicator ?? ''];
      for (const key of own) if (!homeOf.has(key)) homeOf.set(key, page);
    }
  });
  const strays = records.filter(({ id, indicator }) => !homeOf.has(id) && !homeOf.has(indicator ?? ''));
  strays.forEach(({ id, indicator }, at) => {
    homeOf.set(indicator ?? id, homeOf.get(indicator ?? id) ?? Math.floor((at * count) / strays.length));
  });
  // An observation without a panel goes where its indicator goes.
  for (const { id, indicator } of records) {
    const home = (indicator === null ? undefined : homeOf.get(indicator)) ?? homeOf.get(id) ?? 0;
    idsByPage[home]?.add(id);
  }
  for (const ids of idsByPage)
    for (const id of [...ids]) for (const input of byId.get(id)?.derived?.inputs ?? []) ids.add(input);
  const pages = pagesOfPanels.map((list, page): DomainPage => {
    const own = records.filter(({ id }) => idsByPage[page]?.has(id));
    const named = new Set(own.map(({ indicator }) => indicator));
    return { panels: list, records: own, indicators: indicators.filter(({ id }) => named.has(id)) };
  });
  return { pages, locations: [...locationsOf(domain, pages, homeOf)] };
}

function locationsOf(
  domain: string,
  pages: readonly DomainPage[],
  homeOf: ReadonlyMap<string, number>,
): Map<string, Location> {
  const at = new Map<string, number[]>();
  const stand = (kind: ItemKind, id: string, page: number) => {
    const key = locationKey({ kind, id });
    const list = at.get(key);
    if (list) list.push(page);
    else at.set(key, [page]);
  };
  pages.forEach(({ indicators, panels, records }, page) => {
    for (const { id } of indicators) stand('indicator', id, page);
    for (const { id } of panels) stand('panel', id, page);
    for (const { id } of records) stand('record', id, page);
  });
  const indicatorOf = new Map(pages.flatMap(({ records }) => records.map((r) => [r.id, r.indicator])));
  return new Map(
    [...at].map(([key, list]): [string, Location] => {
      const id = key.slice(2);
      const owner = key.startsWith('r ') ? (indicatorOf.get(id) ?? id) : id;
      // A panel is on exactly one page, and may have the same id as a record.
      const home = (key.startsWith('p ') ? undefined : homeOf.get(owner)) ?? list[0] ?? 0;
      const rest = list.filter((page) => page !== home);
      return [key, { domain, pages: [home, ...rest].map((page) => page + 1) }];
    }),
  );
}

/** The locations of a whole dataset in their published form. */
export const formatLocations = (
  locations: ReadonlyArray<readonly [key: string, location: Location]>,
): Array<readonly [string, string]> =>
  locations.map(([key, location]) => [key, formatLocation(location)] as const);
