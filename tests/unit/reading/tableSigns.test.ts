import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readingLexicon } from '../../../data/pipeline/read/lexicon/readingLexicon.ts';
import { plainScript } from '../../../src/reading/flow/plainScript.ts';
import { findTableLines } from '../../../src/reading/flow/tableLines.ts';
import { mayHoldTables } from '../../../src/reading/flow/tableSigns.ts';
import { readText } from '../../../src/reading/readText.ts';
import { TABLES } from '../../../src/reading/table/tables.ts';
import { randomFrom } from './randomFrom.ts';

const lexicon = readingLexicon();
const plain = (text: string): string => plainScript(text, lexicon.traditional);
const holdsTable = (text: string): boolean =>
  findTableLines(plain(text).split('\n')).some((line) => line !== null);

/** Pieces of which rows of tables of every sort are made, and prose that looks like them. */
const PIECES = [
  '指标',
  '供水',
  '3.5',
  '-12%',
  '１，２００',
  '\t',
  '  ',
  ' ',
  '　',
  '　　',
  '\u00a0',
  '|',
  '│',
];
const LINES = ['\n', '\n', '\n\n', '。', '---|---\n', '+--+--+\n', '…', '—'];

it('a text in which a table is found may hold one', () => {
  const random = randomFrom(21);
  const pieces = [...PIECES, ...PIECES, ...LINES];
  let tables = 0;
  for (let round = 0; round < 20_000; round += 1) {
    const length = 3 + Math.floor(random() * 20);
    const text = Array.from({ length }, () => pieces[Math.floor(random() * pieces.length)] ?? '').join('');
    if (!holdsTable(text)) continue;
    tables += 1;
    expect(mayHoldTables(plain(text)), JSON.stringify(text)).toBe(true);
  }
  expect(tables).toBeGreaterThan(1000);
});

it('a text that holds none is read the same without what reads tables, one that may is refused', () => {
  const texts = readdirSync('tests/fixtures/reading')
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(`tests/fixtures/reading/${name}`, 'utf8'));
  const [tabular, prose] = [true, false].map((may) =>
    texts.filter((text) => mayHoldTables(plain(text)) === may),
  );
  expect(prose?.length).toBeGreaterThan(0);
  for (const text of prose ?? [])
    expect(readText(text, lexicon, {}, null)).toEqual(readText(text, lexicon, {}, TABLES));
  for (const text of [...(tabular ?? []), '学校\t15\n医院\t3'])
    expect(() => readText(text, lexicon, {}, null)).toThrow('tables');
});

it('a run of blanks is looked through in proportion to its length', () => {
  const started = performance.now();
  mayHoldTables(`供水${' '.repeat(400_000)}\n${'\t'.repeat(400_000)}\n${'　 '.repeat(200_000)}`);
  expect(performance.now() - started).toBeLessThan(1000);
});
