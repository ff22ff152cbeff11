import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { describe, expect, it } from 'vitest';
import { importRules } from './importRules.ts';
import { plantSeed, SEEDS } from './importSeeds.ts';

async function cruisePaths(paths: string[], root: string): Promise<ICruiseResult> {
  const { output } = await cruise(
    paths,
    {
      ruleSet: { forbidden: importRules(root) },
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
    const result = await cruisePaths(['src', 'data/pipeline', 'tools'], '');
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

  it.each(Object.keys(SEEDS))('catch a seeded violation of %s', async (rule) => {
    const root = plantSeed(rule);
    const result = await cruisePaths([root], root);
    expect(result.summary.violations.map((violation) => violation.rule.name)).toContain(rule);
  });
});
