import { describe, expect, it } from 'vitest';
import type { Region, Site } from '../../src/model/authored/source.ts';
import { APP_WORDS, claimsOf, listTexts } from './appWords.ts';
import { readText, trackedFiles } from './files.ts';

/** Words that are looked for in the texts of other people and never shown. */
const GRAMMAR = /^src\/(?:reading\/|model\/numbers\/qualifierWords\.ts$)/;
const SOURCES = trackedFiles().filter((path) => /^src\/.*\.tsx?$/.test(path) && !GRAMMAR.test(path));
const TEXTS = SOURCES.flatMap((path) =>
  listTexts(path, readText(path)).map(({ line, text }) => ({ place: `${path}:${line}`, text })),
);

/** The names of a place, long and short. */
function placeNames(): string[] {
  const site = JSON.parse(readText('data/site.json')) as Site;
  const regions = JSON.parse(readText('data/regions.json')) as Region[];
  const named = regions.filter(({ kind }) => ['county', 'township', 'village', 'other-place'].includes(kind));
  const short = (name: string) => name.replace(/(?:省|市|县|区|乡|镇|村)$/u, '');
  return [...new Set([site.city, ...named.flatMap(({ name }) => [name, short(name)])])].filter(
    (name) => name.length >= 2,
  );
}

describe('what the app says in its own words', () => {
  it('claims nothing about a city’s data', () => {
    expect(
      TEXTS.flatMap(({ place, text }) => claimsOf(text).map((word) => `${place} “${word}” ${text}`)),
    ).toEqual([]);
  });

  it('names no place of the first city', () => {
    const names = placeNames();
    expect(
      TEXTS.flatMap(({ place, text }) =>
        names.filter((name) => text.includes(name)).map((name) => `${place} ${name}`),
      ),
    ).toEqual([]);
  });

  it('uses every phrase that is let through', () => {
    expect(APP_WORDS.filter(([phrase]) => !TEXTS.some(({ text }) => phrase.test(text))).map(String)).toEqual(
      [],
    );
  });

  it.each([
    ['const a = "七个县被点名";', '七个'],
    ['const a = <p>全省第一</p>;', '第一'],
    ['const a = `投诉量下降`;', '下降'],
    ['const a = "处理能力最大";', '最大'],
    ['const a = "带动农户";', '带动'],
  ])('a claim in %s would be found', (source, word) => {
    expect(listTexts('a.tsx', source).flatMap(({ text }) => claimsOf(text))).toContain(word);
  });
});
