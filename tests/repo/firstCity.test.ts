import { describe, expect, it } from 'vitest';
import { SECOND_CITY_DATA } from '../support/secondCity.ts';
import { readText, trackedFiles } from './files.ts';
import { firstCityWords, isCode, isHeldTo, namedIn, namesInData } from './firstCity.ts';

const words = firstCityWords(SECOND_CITY_DATA);

// Where the second city stands in the place of the first, there is nothing that tests may not name.
describe.skipIf(words.length === 0)('tests outside the suite of the first city', () => {
  it('name none of its places, ids, names and figures', () => {
    const held = trackedFiles().filter(isHeldTo);
    expect(held.length).toBeGreaterThan(200);
    expect(held.flatMap((path) => namedIn(path, readText(path), words))).toEqual([]);
  });

  it.each([...new Map(words.map((word) => [word[0], word])).values()])(
    'are caught naming a %s: %s',
    (kind, word) => {
      const text = kind === 'domain' ? `#/d/${word}` : `const chosen = '${word}';`;
      expect(namedIn('tests/unit/seed.test.ts', text, words).join()).toContain(`${kind} ${word}`);
    },
  );

  it('may use words that contain one of its own', () => {
    const [, word = ''] = words.find(([kind]) => kind === 'panel') ?? [];
    expect(
      namedIn(
        'a',
        `x-${word}-y`,
        words.filter(([, other]) => other === word),
      ),
    ).toEqual([]);
  });

  it('are all but that suite, and the texts of the second city', () => {
    expect(['tests/unit/a.test.ts', 'tests/browser/b.spec.ts', 'tests/golden/c.svg'].every(isHeldTo)).toBe(
      true,
    );
    expect(
      ['tests/city/a.test.ts', 'tests/fixtures/secondCity/data/site.json', 'src/a.ts'].some(isHeldTo),
    ).toBe(false);
  });
});

describe('code', () => {
  const names = namesInData();

  it('names no place, indicator or document of the city in data/', () => {
    const files = trackedFiles().filter(isCode);
    expect(files.length).toBeGreaterThan(500);
    expect(new Set(names.map(([kind]) => kind)).size).toBeGreaterThan(2);
    expect(files.flatMap((path) => namedIn(path, readText(path), names))).toEqual([]);
  });

  it.each([...new Map(names.map((word) => [word[0], word])).values()])(
    'is caught naming a %s: %s, in a hint, a default or a comment',
    (kind, word) => {
      for (const text of [
        `placeholder="可输入：${word}…"`,
        `const first = '${word}';`,
        `/** Such as ${word}. */`,
      ])
        expect(namedIn('src/seed.ts', text, names).join()).toContain(`${kind} ${word}`);
    },
  );

  it('is what goes with every city', () => {
    expect(['src/a.tsx', 'data/pipeline/read/a.ts', 'tools/bench/a.ts'].every(isCode)).toBe(true);
    expect(
      ['data/site.json', 'tests/city/a.test.ts', 'docs/a.md', 'public/data/core.json'].some(isCode),
    ).toBe(false);
  });
});
