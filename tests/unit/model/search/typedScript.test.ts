import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import type { SearchDirectory, SearchTerms } from '../../../../src/model/published/searchShard.ts';
import { buildSearchFiles } from '../../../../src/model/search/searchIndex.ts';
import { answerQuery } from '../../../../src/model/search/searchQuery.ts';
import { askInScript, type ScriptTable, simplifyQuestion } from '../../../../src/model/search/typedScript.ts';

const table = JSON.parse(readFileSync('data/lexicon/traditional.json', 'utf8')) as ScriptTable;

const names = ['养老机构床位', '垃圾处理量', '显著改善的路段', '医疗废物处置', '体育场馆'];
const files = buildSearchFiles(
  names.map((name, at) => ({
    entry: { id: `record r-${at}`, group: 'figure' as const, title: name, detail: '', path: '/' },
    document: { name, syllables: '', number: '', place: '', words: '' },
  })),
  { fillers: '有多少', measures: '', concepts: [], places: [] },
);
const directory = files.get('search/index.json') as SearchDirectory;
const readTerms = async (part: number) => files.get(`search/terms/${part}.json`) as SearchTerms;
const ask = (query: string) => answerQuery(query, directory, readTerms, { most: 6 });

async function find(query: string) {
  const simplify = vi.fn(async (asked: string) => simplifyQuestion(asked, table));
  const { kind, groups } = await askInScript(query, ask, simplify);
  return { kind, first: names[groups[0]?.entries[0]?.entry ?? -1], simplify };
}

describe('a question in traditional characters', () => {
  it.each([
    ['養老機構', '养老机构床位'],
    ['醫療廢物有多少', '医疗废物处置'],
    ['體育場館', '体育场馆'],
    ['垃圾處理量', '垃圾处理量'],
  ])('%s finds %s', async (query, name) => {
    expect(await find(query)).toMatchObject({ kind: 'whole', first: name });
  });

  it('needs no list where it is answered as typed, nor where it has no such character', async () => {
    expect((await find('养老机构')).simplify).not.toHaveBeenCalled();
    expect((await find('wslyl')).simplify).not.toHaveBeenCalled();
    // 著 is a character of the simplified script as well.
    expect(await find('显著改善')).toMatchObject({ kind: 'whole', first: '显著改善的路段' });
  });

  it('keeps the answer as typed where the other is no better', async () => {
    expect((await find('顯示器')).kind).toBe('none');
    const typed = { kind: 'part' as const, missing: ['甲'], groups: 'typed' };
    const answer = await askInScript(
      '著甲',
      async () => typed,
      async () => '着甲',
    );
    expect(answer).toBe(typed);
  });
});
