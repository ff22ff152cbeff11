import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFresh } from '../../../tools/machine/fresh.ts';
import { FULL_STEPS, pickSteps } from '../../run/fullSteps.ts';
import { FORMS, WHOLE_VARIABLE } from '../../support/forms.ts';
import { readTests } from '../../support/states.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** Scripts that prove or measure something, except those of the loop itself. */
const PROVING = Object.keys(scripts).filter(
  (name) =>
    /^(?:test:|bench|soak$|shots$|audit:)/.test(name) && !/^test:(?:unit|watch|browser|full)$/.test(name),
);

describe('the full run', () => {
  it('has a step for every script that proves something', () => {
    const run = FULL_STEPS.filter(({ step }) => step.command[0] === 'npm').map(({ step }) => step.command[3]);
    expect(PROVING.length).toBeGreaterThan(10);
    // What a step needs first is not a proof.
    const proving = run.filter((name) => name !== 'ocr:install');
    expect([...new Set(proving)].sort()).toEqual([...PROVING].sort());
  });

  it('gives whole whatever `npm test` gives a sample of, in every file that draws one', () => {
    const tests = readTests(['tests/unit', 'tests/component', 'tests/browser']);
    const texts = [...tests].filter(([path]) => path !== 'tests/unit/run/fullSteps.test.ts');
    const drawing = texts.flatMap(([path, text]) =>
      Array.from(text.matchAll(/\b(?:isWhole|firstOfEach|drawSome)\(\s*'([a-z]+)'/g), ([, form = '']) => ({
        path,
        form,
      })),
    );
    // The browser tests themselves are drawn by the run, and given by a step that names none of them.
    expect(new Set([...drawing.map(({ form }) => form), 'scenarios'])).toEqual(new Set(FORMS));
    const scenarios = FULL_STEPS.find(({ id }) => id === 'scenarios')?.step;
    expect(scenarios?.env?.[WHOLE_VARIABLE]).toBe('scenarios');
    expect(scenarios?.command.filter((part) => part.endsWith('.spec.ts'))).toEqual([]);
    for (const { path, form } of drawing) {
      const step = FULL_STEPS.find(({ id }) => id === form)?.step;
      expect(step?.env?.[WHOLE_VARIABLE], form).toBe(form);
      // A file that is no test is drawn from by those that import it.
      const users = /\.(?:test|spec)\.tsx?$/.test(path)
        ? [path]
        : texts.flatMap(([user, text]) => (text.includes(`/${basename(path)}'`) ? [user] : []));
      // Files and folders of tests; other words of a command may be part of any path.
      const files = step?.command.filter((part) => /\.(?:test|spec)\.tsx?$|\/$/.test(part)) ?? [];
      const given = users.filter((user) => files.some((part) => user.includes(part)));
      expect(given.length, `${path} draws of ${form}`).toBeGreaterThan(0);
      if (users.length === 1) expect(given).toEqual(users);
    }
  });

  it('can be asked for some of them, by names that exist', () => {
    expect(pickSteps([])).toHaveLength(FULL_STEPS.length);
    expect(pickSteps(['soak', 'bare']).map(({ id }) => id)).toEqual(['bare', 'soak']);
    expect(() => pickSteps(['nothing'])).toThrow('没有这一步：nothing');
    expect(new Set(FULL_STEPS.map(({ id }) => id)).size).toBe(FULL_STEPS.length);
  });
});

describe('a built folder', () => {
  it('is fresh while nothing that it is made of is younger, or was taken away', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fresh-'));
    const [source, built] = [join(folder, 'src'), join(folder, 'dist')];
    const at = (path: string, seconds: number) => utimesSync(path, seconds, seconds);
    try {
      mkdirSync(join(source, 'deep'), { recursive: true });
      writeFileSync(join(source, 'deep', 'a.ts'), 'a');
      for (const path of [source, join(source, 'deep'), join(source, 'deep', 'a.ts')]) at(path, 1000);
      expect(isFresh(built, [source])).toBe(false);
      mkdirSync(built);
      writeFileSync(join(built, 'index.html'), '');
      at(join(built, 'index.html'), 2000);
      expect(isFresh(built, [source, join(folder, 'nothing')])).toBe(true);
      at(join(source, 'deep', 'a.ts'), 3000);
      expect(isFresh(built, [source])).toBe(false);
      at(join(source, 'deep', 'a.ts'), 1000);
      at(join(source, 'deep'), 3000);
      expect(isFresh(built, [source])).toBe(false);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
