import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { readProject, runProject } from '../../../../data/pipeline/runPipeline.ts';
import type {
  SearchDirectory,
  SearchEntries,
  SearchTerms,
} from '../../../../src/model/published/searchShard.ts';
import { parseQuestion } from '../../../../src/model/search/question.ts';
import { fitConcepts } from '../../../../src/model/search/searchIndex.ts';
import { answerQuery } from '../../../../src/model/search/searchQuery.ts';

const { files } = runProject(readProject('tests/fixtures/demoCity/data', {}), true);
const read = <T>(path: string): T => JSON.parse(files?.get(path) ?? 'null') as T;
const directory = read<SearchDirectory>('search/index.json');
const { words } = directory;

/** Every word that people say and the index does not have, with those that stand for it. */
const said = words.concepts.flatMap((concept) => {
  const [indexed = '', others = ''] = concept.split('|');
  const chinese = others.split(' ').filter((word) => /^[\u4e00-\u9fff]{2,}$/u.test(word));
  return chinese.map((word) => ({ word, indexed: indexed.split(' ') }));
});
const spell = (word: string): string[] => pinyin(word, { toneType: 'none', type: 'array', v: true });
const formsOf = (query: string): string[] =>
  parseQuestion(query, words).pieces.flatMap(({ forms }) => forms.map(({ text }) => text));

describe('an everyday word in pinyin', () => {
  it('leads to what it stands for, whole and by its initials', () => {
    expect(said.length).toBeGreaterThan(20);
    const lost = said.flatMap(({ word, indexed }) =>
      [
        spell(word).join(''),
        spell(word)
          .map(([initial]) => initial)
          .join(''),
      ].filter((typed) => !indexed.some((form) => formsOf(typed).includes(form))),
    );
    expect(lost).toEqual([]);
  });

  it('finds the figure', async () => {
    const [first] = said;
    if (!first) throw new Error('the index has every word');
    const readTerms = async (part: number) => read<SearchTerms>(`search/terms/${part}.json`);
    const { kind, groups } = await answerQuery(spell(first.word).join(''), directory, readTerms, { most: 6 });
    expect(kind).toBe('whole');
    const entry = groups[0]?.entries[0]?.entry ?? 0;
    const { entries } = read<SearchEntries>(`search/entries/${Math.floor(entry / 32)}.json`);
    const { title, detail } = entries[entry % 32] ?? { title: '', detail: '' };
    expect(first.indexed.filter((form) => `${title}${detail}`.includes(form))).not.toEqual([]);
  });

  it('is never looked up for another word, though the index may have it of a name', () => {
    expect(fitConcepts(['公厕 厕所|cesuo cs'], (term) => term !== '厕所')).toEqual(['公厕|厕所 cesuo cs']);
    // The list of a copy is fitted again.
    expect(fitConcepts(['公厕|厕所 cesuo cs'], (term) => term !== '厕所')).toEqual(['公厕|厕所 cesuo cs']);
    expect(fitConcepts(['公厕 厕所|cesuo'], (term) => term === 'cesuo')).toEqual([]);
  });
});
