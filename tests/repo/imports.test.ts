import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { beforeAll, describe, expect, it } from 'vitest';
import { importRules } from './importRules.ts';
import { plantSeed, SEEDS } from './importSeeds.ts';

type Rules = ReturnType<typeof importRules>;

async function cruisePaths(paths: string[], forbidden: Rules): Promise<ICruiseResult> {
  const { output } = await cruise(
    paths,
    {
      ruleSet: { forbidden },
      validate: true,
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      tsConfig: { fileName: 'tsconfig.json' },
    },
    { extensions: ['.ts', '.tsx', '.js'] },
    { tsConfig: extractTSConfig('tsconfig.json') },
  );
  if (typeof output === 'string') throw new Error('unexpected reporter output');
  return output;
}

describe('imports', () => {
  it('follow the direction of the house', async () => {
    const result = await cruisePaths(['src', 'data/pipeline', 'tools'], importRules(''));
    // A tool that cannot parse TypeScript would find nothing and pass.
    expect(result.summary.totalCruised).toBeGreaterThan(400);
    expect(result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual(
      [],
    );
  });

  it('have a seeded violation of every rule', () => {
    expect(Object.keys(SEEDS).sort()).toEqual(
      importRules('')
        .map(({ name }) => name)
        .sort(),
    );
  });

  // Each in a tree of its own, under the rule that it breaks; all in one cruise, because each takes a while to start.
  const seeds = Object.keys(SEEDS).map((rule) => ({ rule, root: plantSeed(rule) }));
  let violations: ICruiseResult['summary']['violations'] = [];
  beforeAll(async () => {
    const rules = seeds.flatMap(({ rule, root }) => importRules(root).filter(({ name }) => name === rule));
    const { summary } = await cruisePaths(
      seeds.map(({ root }) => root),
      rules,
    );
    violations = summary.violations;
  });

  it.each(seeds)('catch a seeded violation of $rule', ({ rule, root }) => {
    const caught = violations.filter(({ from }) => from.startsWith(root));
    expect(caught.map((violation) => violation.rule.name)).toContain(rule);
  });
});
