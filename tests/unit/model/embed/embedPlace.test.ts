import { describe, expect, it } from 'vitest';
import { EMBED_FRAGMENTS } from '../../../../src/model/embed/embedFragments.ts';
import { EMBED_THEMES, embedFragment, parseEmbedParams } from '../../../../src/model/embed/embedParams.ts';
import { parseFrameMessage } from '../../../../src/model/embed/frameMessage.ts';

describe('the fragment of an embedded panel', () => {
  it('says every choice and reads it back', () => {
    for (const theme of EMBED_THEMES)
      for (const table of [false, true])
        for (const compact of [false, true]) {
          const fragment = embedFragment({ theme, table, compact });
          expect(parseEmbedParams(`#${fragment}`)).toEqual({ theme, table, compact });
          expect(fragment === '' || EMBED_FRAGMENTS.includes(fragment)).toBe(true);
        }
    expect(new Set(EMBED_FRAGMENTS).size).toBe(EMBED_THEMES.length * 4 - 1);
  });

  it.each(['', '#', '#e-road-table', '#nonsense', '#dark-x-table', '#%00', '#table-dark', '#compact-table'])(
    'falls back where it says something else: %s',
    (hash) => {
      const { theme, table, compact } = parseEmbedParams(hash);
      expect(EMBED_THEMES).toContain(theme);
      expect([table, compact]).toEqual([false, false]);
    },
  );
});

describe('a message between frame and page', () => {
  it('is a height, a question or a colour scheme', () => {
    const height = { youju: 'height', height: 420 };
    expect(parseFrameMessage(height)).toEqual({ ...height, withdrawn: false });
    expect(parseFrameMessage({ ...height, withdrawn: true })).toEqual({ ...height, withdrawn: true });
    expect(parseFrameMessage({ ...height, withdrawn: 'yes' })).toEqual({ ...height, withdrawn: false });
    expect(parseFrameMessage({ youju: 'scheme', dark: true })).toEqual({ youju: 'scheme', dark: true });
    expect(parseFrameMessage({ youju: 'ask', more: 1 })).toEqual({ youju: 'ask' });
  });

  it.each([
    null,
    undefined,
    'height',
    420,
    [],
    {},
    { youju: 'height' },
    { youju: 'scheme' },
    { youju: 'scheme', dark: 'dark' },
    { youju: 'height', height: '420' },
    { youju: 'height', height: Number.NaN },
    { youju: 'height', height: Number.POSITIVE_INFINITY },
    { youju: 'height', height: -1 },
    { youju: 'height', height: 0 },
    { youju: 'height', height: 1e9 },
    { youju: 'other', height: 420 },
    { height: 420 },
  ])('is nothing else: %j', (data) => {
    expect(parseFrameMessage(data)).toBeNull();
  });
});
