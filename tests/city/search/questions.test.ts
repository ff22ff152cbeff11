import { describe, expect, it } from 'vitest';
import { openSearch } from '../../../tools/bench/openSearch.ts';
import { isAside, LATER, QUESTIONS, type Question } from './questions.ts';

const search = openSearch();

interface Hits {
  first: number;
  three: number;
  all: number;
  readonly missed: string[];
}

/** Counts the questions whose answer is first, and among three; and names the others with what came first. */
async function countHits(questions: readonly Question[], recordsOnly: boolean): Promise<Hits> {
  const hits: Hits = { first: 0, three: 0, all: 0, missed: [] };
  for (const { asked, answers, inConsole } of questions) {
    const alone = answers.filter((id) => /^(?:record|county) /.test(id));
    const wanted = recordsOnly ? (inConsole ?? alone) : answers;
    const found = await search.find(asked, recordsOnly);
    const isRight = (top: number) =>
      wanted.length === 0 ? found.length === 0 : found.slice(0, top).some((id) => wanted.includes(id));
    hits.all += 1;
    if (isRight(1)) hits.first += 1;
    else hits.missed.push(`${asked} → ${found.slice(0, 3).join('、') || '没有'}`);
    if (isRight(3)) hits.three += 1;
  }
  return hits;
}

const LISTS = {
  八十问: QUESTIONS.filter((_, at) => !isAside(at)),
  预留: QUESTIONS.filter((_, at) => isAside(at)),
  后来写的: LATER,
} as const;

describe('questions in the words of readers', () => {
  it('are eighty, a third of them kept aside', () => {
    expect(QUESTIONS).toHaveLength(80);
    expect(LISTS.预留).toHaveLength(26);
  });

  it.each(
    (Object.keys(LISTS) as Array<keyof typeof LISTS>).flatMap((list) => [
      { list, place: '全站', recordsOnly: false },
      { list, place: '即席调用', recordsOnly: true },
    ]),
  )('$list, $place', async ({ list, place, recordsOnly }) => {
    const { first, three, all, missed } = await countHits(LISTS[list], recordsOnly);
    const share = (count: number) => `${count}/${all}（${((100 * count) / all).toFixed(0)}%）`;
    console.log([`${list}，${place}：首位 ${share(first)}，前三 ${share(three)}`, ...missed].join('\n  '));
    expect(first / all).toBeGreaterThanOrEqual(0.9);
    expect(three / all).toBeGreaterThanOrEqual(0.9);
  });
});
