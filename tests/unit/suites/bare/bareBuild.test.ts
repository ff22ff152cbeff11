import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { compareSites } from '../../../suites/bare/bareBuild.ts';

const site = (files: Record<string, string | Uint8Array>) =>
  new Map(Object.entries(files).map(([path, content]) => [path, Buffer.from(content)]));
const sheet = (mtime: string, text: string) => zipSync({ 'a.xml': strToU8(text) }, { mtime });

describe('two builds of one site', () => {
  it('are the same where every file is, byte for byte', () => {
    const built = (when: string) => site({ 'index.html': 'a', 'data/x.xlsx': sheet(when, '<c>1</c>') });
    expect(compareSites(built('2026-01-01'), built('2026-01-01'))).toEqual([]);
    expect(compareSites(built('2026-01-01'), built('2026-05-01'))).toEqual(['data/x.xlsx：内容不同']);
  });

  it.each([
    ['a file more', { a: '1', b: '2' }, { a: '1' }, 'b：无原文的构建里没有'],
    ['a file less', { a: '1' }, { a: '1', b: '2' }, 'b：只在无原文的构建里'],
    ['other content', { a: '1' }, { a: '2' }, 'a：内容不同'],
    [
      'another sheet',
      { 'a.xlsx': sheet('2026-01-01', '1') },
      { 'a.xlsx': sheet('2026-01-01', '2') },
      'a.xlsx：内容不同',
    ],
  ])('differ by %s', (_, own, bare, says) => {
    expect(compareSites(site(own), site(bare))).toEqual([says]);
  });
});
