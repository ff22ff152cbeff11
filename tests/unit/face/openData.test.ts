import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatCsv } from '../../../data/pipeline/publish/openData.ts';
import { writeSpreadsheet } from '../../../data/pipeline/write/writeSpreadsheet.ts';
import type { DocumentShard, PublishedRecord } from '../../../src/model/published/dataset.ts';
import { QUALIFIER_CODE, QUALIFIER_LABEL } from '../../../src/model/published/fileFields.ts';
import { OPEN_COLUMNS, type OpenDataset, type OpenFact } from '../../../src/model/published/openData.ts';
import type { ReviewShard } from '../../../src/model/published/reviewShard.ts';
import { signedDecimal } from '../../../src/model/published/signedDecimal.ts';
import type { FacePart } from '../../../src/model/text/face.ts';
import { CITIES, domainsOf, readShard } from './datasets.ts';
import { missingParts } from './missingParts.ts';
import { parseCsv, readSheet } from './sheets.ts';

type Field = readonly [part: FacePart | 'signed', key: keyof OpenFact, wanted: OpenFact[keyof OpenFact]];

const joined = (ids: readonly string[] | undefined): string | null => ids?.join(' ') || null;

/** The fields of a row with the face of a record, as one of its evidences states it. */
function fieldsOf(record: PublishedRecord, evidence: string): Field[] {
  const said = record.derived
    ? record.quantity
    : (record.evidence.find(({ id }) => id === evidence)?.says ?? record.quantity);
  if (!said) return [];
  return [
    ['value', 'value', said.value],
    ['magnitude', 'magnitude', said.magnitude],
    ['unit', 'unit', said.unit],
    ['per', 'per', said.per ?? null],
    ['qualifier', 'qualifier', QUALIFIER_CODE[said.qualifier]],
    ['qualifier', 'qualifierWords', QUALIFIER_LABEL[said.qualifier]],
    ['sense', 'sense', record.sense ?? null],
    ['basis', 'basis', record.basis ?? null],
    ['signed', 'signed', Number(signedDecimal({ ...record, quantity: said }))],
    ['derived', 'derived', record.derived?.formula ?? null],
    ['status', 'status', record.status],
    ['doubt', 'doubt', record.doubt ?? null],
    ['disagreement', 'conflicts', joined(record.conflicts)],
    ['settled', 'conflictsSettled', joined(record.settled)],
    ['scope', 'region', record.regionName],
    ['group', 'group', record.group ?? null],
    ['period', 'period', record.period.label],
    ['implied', 'implied', record.period.implied ?? false],
  ];
}

const factLacks = (fact: OpenFact, record: PublishedRecord): string[] =>
  fieldsOf(record, fact.evidenceId).flatMap(([part, key, wanted]) => (fact[key] === wanted ? [] : [part]));

/** A cell as read by a program without type information. */
const cellOf = (value: OpenFact[keyof OpenFact]): string => String(value ?? '');
/** Signs that start a formula in spreadsheets, including full-width ones from Chinese input. */
const RUNS = /^[=+\-@\t\r\n＝＋－＠]/;
const isNumber = (cell: string): boolean => /^-?\d+(?:\.\d+)?$/.test(cell);

describe.each(CITIES)('the open data of $city', ({ files }) => {
  const { facts } = readShard<OpenDataset>(files, 'open/dataset.json');
  const records = new Map(domainsOf(files).flatMap((shard) => shard.records.map((item) => [item.id, item])));

  it('as JSON hold the whole face of every numeric record', () => {
    expect(facts.length).toBeGreaterThan(0);
    const found = facts.flatMap((fact) => {
      const record = records.get(fact.recordId);
      return record
        ? factLacks(fact, record).map((part) => `${fact.recordId} lacks ${part}`)
        : [fact.recordId];
    });
    expect(found).toEqual([]);
  });

  it('as CSV hold the same in every cell, and none that a spreadsheet would run', () => {
    const [header = [], ...rows] = parseCsv((files.get('open/facts.csv') ?? '').slice(1));
    expect(header).toEqual(OPEN_COLUMNS.map(({ key }) => key));
    expect(rows).toEqual(facts.map((fact) => OPEN_COLUMNS.map(({ key }) => cellOf(fact[key]))));
    expect(rows.flat().filter((cell) => RUNS.test(cell) && !isNumber(cell))).toEqual([]);
  });

  it('as XLSX hold the same, and none that runs when the sheet is saved as CSV', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'xlsx-'));
    await writeSpreadsheet(join(dir, 'facts.xlsx'), facts);
    const file = new Blob([readFileSync(join(dir, 'facts.xlsx'))]);
    rmSync(dir, { recursive: true });
    const rows = await readSheet(file, OPEN_COLUMNS.length);
    const wanted = facts.map((fact) =>
      OPEN_COLUMNS.map(({ key, type }) =>
        type === 'boolean' ? (fact[key] ? '是' : '否') : cellOf(fact[key]),
      ),
    );
    expect(rows).toEqual(wanted);
    expect(rows.flat().filter((cell) => RUNS.test(cell) && !isNumber(cell))).toEqual([]);
  });
});

describe.each(CITIES)('marks in the texts of $city', ({ files }) => {
  it('are heard with the whole face of every record', () => {
    const records = new Map(
      domainsOf(files).flatMap((shard) => shard.records.map((item) => [item.id, item] as const)),
    );
    const documents = [...files.keys()].filter((path) => path.startsWith('documents/'));
    const quotes = documents.flatMap((path) => readShard<DocumentShard>(files, path).quotes);
    expect(quotes.length).toBeGreaterThan(0);
    const found = quotes.flatMap(({ record: id, recordName, face = '' }) => {
      const record = records.get(id ?? '');
      const text = recordName + face;
      return record ? missingParts(text, record).map((part) => `${record.id} lacks ${part}: ${text}`) : [];
    });
    expect(found).toEqual([]);
  });
});

describe.each(CITIES)('figures in doubt in the review of $city', ({ files }) => {
  it('are listed with their whole face', () => {
    const records = new Map(
      domainsOf(files).flatMap((shard) => shard.records.map((item) => [item.id, item] as const)),
    );
    const { doubts } = readShard<ReviewShard>(files, 'review.json');
    const found = doubts.flatMap(({ record: id, name, figure, place }) => {
      const record = records.get(id);
      const text = [name, figure ?? '', ...place].join(' ');
      return record ? missingParts(text, record).map((part) => `${id} lacks ${part}: ${text}`) : [id];
    });
    expect(found).toEqual([]);
    expect(doubts.length).toBe([...records.values()].filter(({ doubt }) => doubt !== undefined).length);
  });
});

describe('the look at open data', () => {
  const files = CITIES[0]?.files ?? new Map<string, string>();
  const [fact] = readShard<OpenDataset>(files, 'open/dataset.json').facts;
  const record = domainsOf(files)
    .flatMap((shard) => shard.records)
    .find(({ id }) => id === fact?.recordId);
  if (!fact || !record) throw new Error('no fact');

  it.each([...new Set(fieldsOf(record, fact.evidenceId).map(([, key]) => key))])(
    'finds out a row without its field “%s”',
    (key) => {
      const other = typeof fact[key] === 'boolean' ? !fact[key] : typeof fact[key] === 'number' ? -1 : '别的';
      expect(factLacks({ ...fact, [key]: other }, record)).not.toEqual([]);
    },
  );

  it.each(['=1+1', '+1', '-甲', '@甲', '＝1', '－5.6%', '\t=1'])(
    'a cell that begins as %s is guarded',
    (text) => {
      const csv = formatCsv([{ ...fact, name: text, quote: text, derived: text }]);
      const [, row = []] = parseCsv(csv.slice(1));
      expect(row.filter((cell) => cell === `'${text}`)).toHaveLength(3);
      expect(row.filter((cell) => RUNS.test(cell) && !isNumber(cell))).toEqual([]);
    },
  );

  it('a number below zero stays a number', () => {
    expect(formatCsv([{ ...fact, signed: -5.6 }])).toContain(',-5.6,');
  });
});
