import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import Ajv from 'ajv/dist/2020.js';
import { describe, expect, it, vi } from 'vitest';
import { formatCsv } from '../../../../data/pipeline/publish/openData.ts';
import { writeSpreadsheet } from '../../../../data/pipeline/write/writeSpreadsheet.ts';
import {
  OPEN_COLUMNS,
  type OpenDataset,
  openDatasetSchema,
} from '../../../../src/model/published/openData.ts';

const read = (name: string): string => readFileSync(`public/data/open/${name}`, 'utf8');
const dataset = JSON.parse(read('dataset.json')) as OpenDataset;

/** A parser for RFC 4180, only for tests. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  for (const line of text
    .replace(/^\uFEFF/, '')
    .split('\r\n')
    .slice(0, -1)) {
    const cells = Array.from(line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g), (match) => match[1] ?? '');
    rows.push(
      cells
        .slice(0, OPEN_COLUMNS.length)
        .map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replace(/""/g, '"') : cell)),
    );
  }
  return rows;
}

describe('open data', () => {
  it('has a schema that is generated from the validators and that the data meets', () => {
    const schema = JSON.parse(read('dataset.schema.json'));
    expect(schema).toEqual(
      JSON.parse(JSON.stringify(toJsonSchema(openDatasetSchema, { errorMode: 'ignore' }))),
    );
    const { $schema: _, ...body } = schema;
    const validate = new Ajv({ strict: false }).compile(body);
    expect(validate(dataset)).toBe(true);
    const broken = structuredClone(dataset);
    Object.assign(broken.facts[0] ?? {}, { qualifier: '=' });
    expect(validate(broken)).toBe(false);
  });

  it('as CSV holds the same rows, with BOM and CRLF', () => {
    const text = read('facts.csv');
    expect(text.startsWith('\uFEFF')).toBe(true);
    const [header, ...rows] = parseCsv(text);
    expect(header).toEqual(OPEN_COLUMNS.map(({ key }) => key));
    expect(rows).toHaveLength(dataset.facts.length);
    rows.forEach((row, index) => {
      expect(row).toEqual(OPEN_COLUMNS.map(({ key }) => String(dataset.facts[index]?.[key] ?? '')));
    });
  });

  it('guards text cells against being run, and leaves numbers alone', () => {
    const [fact] = dataset.facts;
    if (!fact) throw new Error('no fact');
    const csv = formatCsv([{ ...fact, name: '=1+1', quote: '说“a”，又说"b"', baseValue: -5 }]);
    expect(csv).toContain("'=1+1");
    expect(csv).toContain('"说“a”，又说""b"""');
    expect(csv).toContain(',-5,');
  });

  it('is described in Chinese and English, every field', () => {
    const { resources } = JSON.parse(read('datapackage.json')) as {
      resources: Array<{ schema: { fields: Array<{ name: string; title: string; description: string }> } }>;
    };
    const fields = resources[0]?.schema.fields ?? [];
    expect(fields.map(({ name }) => name)).toEqual(OPEN_COLUMNS.map(({ key }) => key));
    for (const { title, description } of fields) {
      expect(title).toMatch(/[\u4e00-\u9fff]/);
      expect(description).toMatch(/。[a-zA-Z=]/);
    }
  });

  it('gives each evidence as quote and position', () => {
    expect(dataset.evidence.length).toBeGreaterThan(0);
    for (const { selector } of dataset.evidence) {
      const [quote, position] = selector;
      if (quote?.type !== 'TextQuoteSelector' || position?.type !== 'TextPositionSelector')
        throw new Error('selectors out of order');
      expect(quote.exact.length).toBeGreaterThan(0);
      expect(position.end).toBeGreaterThan(position.start);
    }
  });

  it('as a spreadsheet is a zip that opens with its sheet', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'xlsx-'));
    await writeSpreadsheet(join(dir, 'facts.xlsx'), dataset.facts);
    const bytes = readFileSync(join(dir, 'facts.xlsx'));
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(bytes.includes(Buffer.from('xl/worksheets/sheet1.xml'))).toBe(true);
    // Years later it has the same bytes.
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-04T10:11:12Z') });
    await writeSpreadsheet(join(dir, 'later.xlsx'), dataset.facts);
    vi.useRealTimers();
    expect(readFileSync(join(dir, 'later.xlsx')).equals(bytes)).toBe(true);
    rmSync(dir, { recursive: true });
  });
});
