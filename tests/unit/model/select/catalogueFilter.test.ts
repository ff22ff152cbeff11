import { describe, expect, it } from 'vitest';
import { ORIGINS, ROLES, STATUSES } from '../../../../src/model/fields/vocabulary.ts';
import { pathToAll } from '../../../../src/model/paths.ts';
import type { CatalogueRow } from '../../../../src/model/published/catalogue.ts';
import {
  ANY,
  type CatalogueQuery,
  FACETS,
  NO_FILTERS,
  NONE,
  parseSort,
  type Sort,
  selectRows,
} from '../../../../src/model/select/catalogueFilter.ts';
import { parseCatalogueQuery } from '../../../../src/state/filterParams.ts';

/** Numbers from a seed (mulberry32), so that a failure can be repeated. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const random = seeded(20_261_130);
const pick = <T>(list: readonly T[]): T => {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};
const maybe = <T extends object>(fields: T): Partial<T> => (random() < 0.3 ? fields : {});

const DOMAINS = ['roads', 'parks', 'schools'];
const DEPARTMENTS = ['甲局', '乙委', null];
const DOCS = ['doc-a', 'doc-b', 'doc-c'];
const SORTS: readonly Sort[] = ['name', 'name-down', 'value', 'value-down', 'period', 'period-down', 'doc'];

const inventRow = (at: number): CatalogueRow => {
  const year = 2015 + Math.floor(random() * 12);
  return {
    id: `row-${at}`,
    kind: 'observation',
    name: `第${at}项`,
    rank: (at * 37) % 101,
    indicator: `indicator-${at % 40}`,
    lead: true,
    domain: pick(DOMAINS),
    department: pick(DEPARTMENTS),
    region: 'city',
    regionName: '全城',
    period: { kind: 'year', from: String(year), label: `${year}年` },
    end: random() < 0.2 ? '' : `${year}-12-31`,
    quantity: {
      value: String(Math.floor(random() * 1000)),
      magnitude: pick(['', '万'] as const),
      unit: pick(['个', '米', '%']),
      qualifier: '=',
    },
    role: pick(ROLES),
    status: pick(STATUSES),
    passages: DOCS.filter(() => random() < 0.6).map((doc) => ({ doc, paragraph: 1, evidence: `e-${at}` })),
    ...maybe({ doubt: '没有说清' }),
    ...maybe({ conflicts: ['a-conflict'], origins: [pick(ORIGINS)] }),
  };
};
const ROWS = Array.from({ length: 300 }, (_, at) => inventRow(at));

const inventQuery = (): CatalogueQuery => ({
  domain: pick([...DOMAINS, null, null]),
  department: pick([...DEPARTMENTS, NONE]),
  status: pick([...STATUSES, null]),
  doc: pick([...DOCS, null]),
  doubt: pick([ANY, NONE, 'doubt', 'within', null, null]),
  sort: pick([...SORTS, null]),
});

const queryOf = (path: string) => new URLSearchParams(path.split('?')[1] ?? '');

describe('filters of the catalogue', () => {
  it('come back from the address as they went, and leave out what is not set', () => {
    for (let at = 0; at < 300; at += 1) {
      const query = inventQuery();
      expect(parseCatalogueQuery(queryOf(pathToAll({ ...query })))).toEqual(query);
    }
    expect(pathToAll({ ...NO_FILTERS, sort: null })).toBe('/all');
  });

  it.each([
    'sort=size',
    'sort=name-up',
    'domain=%00',
    'doc=<b>',
    'status=实绩',
    'doubt=&domain=',
    `department=`,
  ])('fall back on nonsense: %s', (text) => {
    expect(parseCatalogueQuery(new URLSearchParams(text))).toEqual({ ...NO_FILTERS, sort: null });
  });

  it('count as not set where no row answers to them', () => {
    const query = { ...NO_FILTERS, domain: 'nowhere', department: '丙局', doc: 'doc-z', sort: null };
    const { rows, filters } = selectRows(ROWS, query);
    expect(filters).toEqual(NO_FILTERS);
    expect(rows).toEqual(ROWS);
  });

  it('show exactly the rows that answer to all, and each choice as many as it says', () => {
    for (let at = 0; at < 60; at += 1) {
      const query = { ...inventQuery(), sort: null };
      const { rows, choices, filters } = selectRows(ROWS, query);
      expect(rows).toEqual(ROWS.filter((row) => rows.includes(row)));
      for (const row of rows) {
        if (filters.domain !== null) expect(row.domain).toBe(filters.domain);
        if (filters.department !== null) expect(row.department ?? NONE).toBe(filters.department);
        if (filters.status !== null) expect(row.status).toBe(filters.status);
        if (filters.doc !== null) expect(row.passages.map(({ doc }) => doc)).toContain(filters.doc);
        if (filters.doubt === NONE) expect([row.doubt, row.conflicts]).toEqual([undefined, undefined]);
        if (filters.doubt === ANY) expect(row.doubt ?? row.conflicts).toBeDefined();
      }
      for (const facet of FACETS)
        for (const { value, count } of choices[facet])
          expect(selectRows(ROWS, { ...query, [facet]: value }).rows.length, `${facet} ${value}`).toBe(count);
    }
  });
});

describe('order of the catalogue', () => {
  const sorted = (sort: Sort) => selectRows(ROWS, { ...NO_FILTERS, sort }).rows;

  it('is one of the known ones', () => {
    for (const sort of SORTS) expect(parseSort(sort)).toBe(sort);
    for (const text of ['', 'value-', 'down', 'value-down-down', 'Value', null])
      expect(parseSort(text)).toBeNull();
  });

  it('loses no row, and keeps those without a key at the end in both directions', () => {
    for (const sort of SORTS) expect(new Set(sorted(sort)).size).toBe(ROWS.length);
    for (const sort of ['period', 'period-down'] as const) {
      const ends = sorted(sort).map(({ end }) => end);
      const dated = ends.filter((end) => end !== '');
      expect(ends.slice(0, dated.length)).toEqual(dated);
      expect(dated).toEqual([...dated].sort((a, b) => (sort === 'period' ? 1 : -1) * (a < b ? -1 : 1)));
    }
  });

  it('never puts numbers of two units into one order', () => {
    const rows = sorted('value-down');
    const units = rows.map(({ quantity }) => quantity?.unit);
    expect(units.filter((unit, at) => unit !== units[at - 1]).length).toBe(new Set(units).size);
    const base = (row: CatalogueRow) =>
      Number(row.quantity?.value) * (row.quantity?.magnitude === '万' ? 1e4 : 1);
    rows.forEach((row, at) => {
      const next = rows[at + 1];
      if (next && next.quantity?.unit === row.quantity?.unit)
        expect(base(row)).toBeGreaterThanOrEqual(base(next));
    });
  });
});
