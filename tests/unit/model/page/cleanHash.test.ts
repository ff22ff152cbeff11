import { describe, expect, it } from 'vitest';
import { cleanHash } from '../../../../src/model/page/cleanHash.ts';

describe('an address with a tail', () => {
  it.each([
    ['#/d/water&shareTo=weixin', '#/d/water?shareTo=weixin'],
    ['#/d/water。', '#/d/water'],
    ['#/d/water%E3%80%82', '#/d/water'],
    ['#/d/water%3Ff%3Dx', '#/d/water?f=x'],
    ['#/d/water?f=x。', '#/d/water?f=x'],
    ['#/d/water?f=x&from=timeline', '#/d/water?f=x&from=timeline'],
    ['#/d/water?f=x%EF%BC%89', '#/d/water?f=x'],
    ['#/d/water）', '#/d/water'],
    ['#/d/water">', '#/d/water'],
    ['#/d/water,', '#/d/water'],
    ['#/d/water.', '#/d/water'],
    ['#/d/water 请看', '#/d/water'],
    ['#/d/water#/', '#/d/water'],
    ['#%2Fd%2Fwater', '#/d/water'],
    ['#/&from=chat', '#/?from=chat'],
    ['#/。', '#/'],
    ['#/d/water%', '#/d/water'],
  ])('%s is read as %s', (hash, clean) => {
    expect(cleanHash(hash)).toBe(clean);
  });

  it.each([
    '',
    '#',
    '#/',
    '#e-some-record',
    '#/d/water',
    '#/compare?i=a,b',
    '#/all?department=%E6%B0%91%E6%94%BF&sort=-value',
    '#/all?department=卫健',
    '#/present/main/speaker?session=a-b&s=3',
    '#/sources/some-text?p=12&e=x-1',
  ])('%s stays as it is', (hash) => {
    expect(cleanHash(hash)).toBe(hash);
  });

  it('is cleaned once and for all', () => {
    for (const hash of ['#/d/a%3Fb%3Dc。', '#/d/x&y=z）', '#/%25E3'])
      expect(cleanHash(cleanHash(hash))).toBe(cleanHash(hash));
  });
});
