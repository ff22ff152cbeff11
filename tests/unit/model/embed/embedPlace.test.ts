import { describe, expect, it } from 'vitest';
import {
  EMBED_FRAGMENTS,
  EMBED_THEMES,
  embedFragment,
  parseEmbedParams,
} from '../../../../src/model/embed/embedParams.ts';
import { parseFrameMessage } from '../../../../src/model/embed/frameMessage.ts';

describe('the fragment of an embedded panel', () => {
  it('says every choice and reads it back', () => {
    for (const theme of EMBED_THEMES)
      for (const table of [false, true])
        expect(parseEmbedParams(`#${embedFragment({ theme, table })}`)).toEqual({ theme, table });
    expect(new Set(EMBED_FRAGMENTS).size).toBe(EMBED_THEMES.length * 2 - 1);
  });

  it.each(['', '#', '#e-road-table', '#nonsense', '#dark-x-table', '#%00', '#table-dark'])(
    'falls back where it says something else: %s',
    (hash) => {
      const { theme, table } = parseEmbedParams(hash);
      expect(EMBED_THEMES).toContain(theme);
      expect(table).toBe(false);
    },
  );
});

describe('a message between frame and page', () => {
  it('is a height or a question', () => {
    expect(parseFrameMessage({ youju: 'height', height: 420 })).toEqual({ youju: 'height', height: 420 });
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
