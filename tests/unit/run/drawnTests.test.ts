import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawTests, HALVED_FILES, KEPT_FILES, parseList } from '../../run/drawnTests.ts';

const printed = (files: Readonly<Record<string, number>>) =>
  [
    'Listing tests:',
    ...Object.entries(files).flatMap(([file, total]) =>
      Array.from(
        { length: total },
        (_, at) => `  [together] › ${file}:${at + 1}:1 › group › test ${at}: “a”`,
      ),
    ),
    'Total: many tests in some files',
  ].join('\n');

const FILES = {
  'a.spec.ts': 1,
  'deep/b.spec.ts': 7,
  'deep/c.spec.ts': 12,
  'weight.spec.ts': 4,
  'routes.spec.ts': 6,
};
const all = parseList(printed(FILES));

describe('the browser tests of a run', () => {
  it('are read from the list of Playwright, each with its file', () => {
    expect(all).toHaveLength(30);
    expect(all[1]).toEqual({
      file: 'deep/b.spec.ts',
      line: '[together] › deep/b.spec.ts:1:1 › group › test 0: “a”',
    });
  });

  it('are all of some files, half of others and a fifth of the rest, spread over its files', () => {
    const counts = (seed: string) =>
      Object.keys(FILES).map((file) => drawTests(all, seed).filter((test) => test.file === file).length);
    for (const seed of ['1', '2', '3', '4', '5', '6']) {
      const [single = 0, some = 0, many = 0, kept, halved] = counts(seed);
      expect(single + some + many).toBe(4);
      expect([1, 2]).toContain(some);
      expect([2, 3]).toContain(many);
      expect(kept).toBe(4);
      expect(halved).toBe(3);
    }
  });

  it('are the same for the same seed, wherever they stand in their file, and all come within some runs', () => {
    const titles = (tests: typeof all, seed: string) =>
      drawTests(tests, seed).map(({ line }) => line.replace(/^.*› /, ''));
    expect(titles(all, '7')).toEqual(titles(all, '7'));
    const moved = all.map((test) => ({ ...test, line: test.line.replace(/:(\d+):1 /, ':9$1:1 ') }));
    expect(titles(moved, '7')).toEqual(titles(all, '7'));
    const seen = new Set(Array.from({ length: 40 }, (_, seed) => drawTests(all, String(seed))).flat());
    expect(seen.size).toBe(all.length);
  });

  it('are kept by files that exist', () => {
    for (const file of [...KEPT_FILES, ...HALVED_FILES])
      expect(existsSync(`tests/browser/${file}`), file).toBe(true);
  });
});
