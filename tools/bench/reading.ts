import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readingLexicon } from '../../data/pipeline/read/lexicon/readingLexicon.ts';
import { readQuantities } from '../../src/reading/readQuantities.ts';
import {
  addScore,
  emptyScore,
  type GoldQuantity,
  MEASURES,
  type Score,
  scoreReading,
} from './readingScore.ts';

/**
 * How well the reader reads: `npm run bench:reading [-- <folder of gold>…] [--show]`. The texts of the dataset are
 * one set (their records are the gold, with `SOURCES_DIR`), annotated texts of invented cities another.
 */

/** Texts that rules were written with, and texts that they have never seen. */
const FIXTURES = ['tests/fixtures/reading', 'tests/fixtures/readingHeld'];
const show = process.argv.includes('--show');
const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const lexicon = readingLexicon();

const parseLines = <T>(text: string): T[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);

function scoreText(id: string, text: string, gold: readonly GoldQuantity[]): Score {
  return scoreReading(readQuantities(text, lexicon), gold, (line) => {
    if (show) process.stdout.write(`${id} ${line}\n`);
  });
}

function scoreFolder(folder: string): Array<[string, Score]> {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => {
      const id = name.replace(/\.jsonl$/, '');
      const gold = parseLines<GoldQuantity>(readFileSync(join(folder, name), 'utf8'));
      return [id, scoreText(id, readFileSync(join(folder, `${id}.txt`), 'utf8'), gold)];
    });
}

interface Fact {
  readonly file: string | null;
  readonly derived: string | null;
  readonly indicator: string | null;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly figure: string;
  readonly value: number | number[];
  readonly unit: string | null;
  readonly per: string | null;
  readonly qualifier: string;
  readonly role: string | null;
}

/** The records of the dataset as gold: what a text holds beside them is not told, so it counts as no false alarm. */
function scoreFacts(sources: string): Array<[string, Score]> {
  const output = execFileSync('npm', ['run', '-s', 'data:facts'], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    env: { ...process.env, SOURCES_DIR: sources },
  });
  const facts = parseLines<Fact>(output).filter(
    ({ file, derived, role }) => file !== null && derived === null && role !== null,
  );
  const files = Array.from(new Set(facts.map(({ file }) => file ?? ''))).sort();
  return files
    .filter((file) => existsSync(join(sources, file)))
    .map((file) => {
      const gold = facts
        .filter((fact) => fact.file === file)
        .map(
          (fact): GoldQuantity => ({
            ...fact,
            text: fact.figure,
            kind: 'figure',
            name: fact.indicator,
            partial: true,
          }),
        );
      return [file.slice(0, 3), scoreText(file.slice(0, 3), readFileSync(join(sources, file), 'utf8'), gold)];
    });
}

const percent = ({ hits, of }: { hits: number; of: number }, plain: boolean): string =>
  of === 0 ? '–' : plain ? (hits / of).toFixed(3) : `${((hits / of) * 100).toFixed(1)}`;

function printSet(title: string, scores: ReadonlyArray<[string, Score]>): void {
  const sum = emptyScore();
  for (const [, score] of scores) addScore(sum, score);
  const row = (name: string, score: Score): string =>
    [
      name.padEnd(10),
      ...MEASURES.map((measure) => percent(score[measure], measure === 'name').padStart(9)),
    ].join(' ');
  process.stdout.write(
    `\n${title}\n${[''.padEnd(10), ...MEASURES.map((measure) => measure.padStart(9))].join(' ')}\n`,
  );
  for (const [id, score] of scores) process.stdout.write(`${row(id, score)}\n`);
  process.stdout.write(`${row('all', sum)}   of ${sum.found.of} figures, ${sum.aside.of} set aside\n`);
}

const sources = process.env.SOURCES_DIR;
if (sources !== undefined && folders.length === 0) printSet('records of the dataset', scoreFacts(sources));
for (const folder of folders.length > 0 ? folders : FIXTURES) printSet(folder, scoreFolder(folder));
