import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseRows } from '../../tools/bench/paper/measuredRows.ts';
import { readSection } from '../../tools/bench/paper/performancePaper.ts';
import { FULL_STEPS } from '../run/fullSteps.ts';
import { readText, trackedFiles } from './files.ts';
import {
  anchorsOf,
  linksOf,
  PAPER_RULES,
  PAPER_SEEDS,
  type PaperRule,
  type Project,
  resolveLink,
} from './paperRules.ts';

interface Package {
  readonly version: string;
  readonly engines: { readonly node: string };
  readonly scripts: Readonly<Record<string, string>>;
}
const { version, engines, scripts } = JSON.parse(readText('package.json')) as Package;

const files = trackedFiles();
const CODE = /^(?:src|tools|tests|data\/pipeline)\/.*\.tsx?$/;

const project: Project = {
  files,
  scripts: Object.keys(scripts),
  programs: readdirSync('node_modules/.bin'),
  steps: FULL_STEPS.map(({ id }) => id),
  source: files
    .filter((path) => CODE.test(path) && path !== 'tests/repo/paperRules.ts')
    .map(readText)
    .join('\n'),
  textOf: (path) => (existsSync(path) && path.endsWith('.md') ? readText(path) : null),
};

/** Every paper except the notes of an invented speech. */
const papers = files.filter((path) => path.endsWith('.md') && !path.startsWith('tests/fixtures/notes/'));
const RULES = Object.keys(PAPER_RULES) as PaperRule[];

describe('the papers', () => {
  it('are those that the readers are led to', () => {
    expect(papers).toEqual(expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'docs/architecture.md']));
    const led = linksOf(readText('README.md')).map((link) => resolveLink('README.md', link));
    const missing = papers.filter((path) => !led.includes(path) && path !== 'README.md');
    expect(missing.filter((path) => !path.startsWith('tests/'))).toEqual([]);
  });

  describe.each(papers)('%s', (path) => {
    it.each(RULES)('keeps the rule %s', (rule) => {
      expect(PAPER_RULES[rule]({ path, text: readText(path) }, project)).toEqual([]);
    });
  });

  it.each(RULES.flatMap((rule) => PAPER_SEEDS[rule].map((seed) => [rule, seed] as const)))(
    'catch a seeded violation of %s: $text',
    (rule, seed) => {
      expect(PAPER_RULES[rule](seed, project)).toHaveLength(1);
    },
  );
});

describe('the README', () => {
  it('is short, and gives the two commands, of which CI runs the second', () => {
    const text = readText('README.md');
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(120);
    expect(text).toContain('npm ci && npm start');
    expect(text).toContain('npm ci && npm test');
    expect(readText('.ci/run')).toContain('npm ci && npm test');
  });

  it('introduces the project in Chinese first', () => {
    expect(readText('README.md').split('\n')[2]).toMatch(/^\*\*有据\*\*\p{Script=Han}/u);
  });
});

/** The numbers in a table of decisions, and the numbers that supersede them. */
function decisionFaults(text: string): string[] {
  const rows = Array.from(
    text.matchAll(/^\| (\d+) \|.*\| ([^|]*)\|$/gm),
    ([, number = '', by = '']) => [Number(number), /^\d+/.exec(by.trim())?.[0]] as const,
  );
  const last = rows[rows.length - 1]?.[0] ?? 0;
  return rows.flatMap(([number, by], at) => [
    ...(number === at + 1 ? [] : [`${number} stands at ${at + 1}`]),
    ...(by === undefined || (Number(by) > number && Number(by) <= last) ? [] : [`${number} by ${by}`]),
  ]);
}

describe('the decisions', () => {
  const row = (number: number, by = '') => `| ${number} | This. | Because. | ${by} |\n`;

  it('are numbered without a gap, and superseded by later ones', () => {
    const text = readText('docs/decisions.md');
    expect(text.match(/^\| \d+ \|/gm)?.length).toBeGreaterThan(100);
    expect(decisionFaults(text)).toEqual([]);
  });

  it.each([
    ['a gap', row(1) + row(3), '3 stands at 2'],
    ['an earlier one', row(1) + row(2, '1'), '2 by 1'],
    ['one that is not there', row(1, '7 in part') + row(2), '1 by 7'],
  ])('fail at %s', (_, text, fault) => {
    expect(decisionFaults(text)).toEqual([fault]);
  });
});

/** Measured rows with a name that the paper does not have. */
const strayRows = (source: string, known: readonly string[]): string[] =>
  Array.from(source.matchAll(/\brecordRow\(\s*'([^']+)'/g), ([, what = '']) => what).filter(
    (what) => !known.includes(what),
  );

describe('what the suite measures', () => {
  const known = parseRows(readSection(readText('docs/performance.md'), 'suite')).map(({ what }) => what);

  it('has a row in the paper under its own name', () => {
    const tests = files.filter(
      (path) => /^tests\/(?:browser|city|component|unit|suites)\//.test(path) && CODE.test(path),
    );
    const source = tests.map(readText).join('\n');
    expect(source.match(/\brecordRow\(/g)?.length).toBeGreaterThan(10);
    expect(strayRows(source, known)).toEqual([]);
  });

  it('is caught under another name', () => {
    expect(strayRows("recordRow(\n  'something new', '1 KB')", known)).toEqual(['something new']);
  });
});

describe('settings beside the papers', () => {
  it('agree with those of the project', () => {
    expect(readText('CHANGELOG.md')).toMatch(new RegExp(`^## Unreleased$[\\s\\S]*^## ${version}$`, 'm'));
    expect(engines.node).toContain(`>=${readText('.nvmrc').trim()}`);
    const { formatter } = JSON.parse(readText('biome.json')) as {
      formatter: { indentStyle: string; lineWidth: number };
    };
    expect(readText('.editorconfig')).toContain(`indent_style = ${formatter.indentStyle}\n`);
    expect(readText('.editorconfig')).toContain(`max_line_length = ${formatter.lineWidth}\n`);
  });
});

describe('anchors', () => {
  it('are those of the headings, in any script', () => {
    expect(anchorsOf('# A `b`: c, d?\n\n## 校核 and more\n\n```\n# no heading\n```\n## A b c d\n')).toEqual([
      'a-b-c-d',
      '校核-and-more',
      'a-b-c-d-1',
    ]);
    expect(resolveLink('docs/guides/a.md', '../../data/README.md')).toBe('data/README.md');
    expect(linksOf('[a](b.md) `[c](d.md)`\n```\n[e](f.md)\n```\n')).toEqual(['b.md']);
  });
});
