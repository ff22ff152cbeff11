import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readingLexicon } from '../../../data/pipeline/read/lexicon/readingLexicon.ts';
import { readQuantities } from '../../../src/reading/readQuantities.ts';
import {
  addScore,
  emptyScore,
  type GoldQuantity,
  type Measure,
  scoreReading,
} from '../../../tools/bench/readingScore.ts';

/** Annotated texts of invented cities: what `npm run bench:reading` counts may not fall below what was promised. */

const FOLDER = 'tests/fixtures/reading';
const LEAST: Readonly<Record<Measure, number>> = {
  found: 0.985,
  value: 0.975,
  unit: 0.95,
  marked: 0.95,
  unmarked: 0.985,
  role: 0.9,
  aside: 0.95,
  precision: 0.97,
  name: 0.75,
};

const goldOf = (id: string): GoldQuantity[] =>
  readFileSync(`${FOLDER}/${id}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldQuantity);
const ids = readdirSync(FOLDER).flatMap((name) => /^(.*)\.jsonl$/.exec(name)?.[1] ?? []);

describe('the annotated texts', () => {
  const sum = emptyScore();
  for (const id of ids)
    addScore(
      sum,
      scoreReading(
        readQuantities(readFileSync(`${FOLDER}/${id}.txt`, 'utf8'), readingLexicon()),
        goldOf(id),
        () => undefined,
      ),
    );

  it.each(Object.entries(LEAST) as Array<[Measure, number]>)('are read as promised: %s', (measure, least) => {
    const { hits, of } = sum[measure];
    expect(of).toBeGreaterThan(40);
    expect(hits / of).toBeGreaterThanOrEqual(least);
  });

  it('count what is missed, invented and misread', () => {
    const [gold] = goldOf(ids[0] ?? '').filter(({ kind }) => kind === 'figure');
    const [own] = readQuantities('共有学校15所。', readingLexicon());
    if (!gold || !own) throw new Error('no figure to seed with');
    const { kind, ...rest } = { ...gold, line: 1, start: own.start, end: own.end };
    const told: string[] = [];
    const score = scoreReading([own], [{ ...rest, kind, value: 16, unit: '吨' }], (line) => told.push(line));
    expect([score.found.hits, score.value.hits, score.unit.hits, score.precision.hits]).toEqual([1, 0, 0, 1]);
    expect(scoreReading([own], [{ ...rest, kind, line: 9 }], () => undefined)).toMatchObject({
      found: { hits: 0, of: 1 },
      precision: { hits: 0, of: 1 },
    });
    expect(told.length).toBeGreaterThan(1);
  });
});
