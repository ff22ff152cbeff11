import { readdirSync } from 'node:fs';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { describe, expect, it } from 'vitest';
import { importRules } from './importRules.ts';

const FIXTURES = 'tests/fixtures/imports';

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
    const result = await cruisePaths(['src', 'data/pipeline'], '');
    // A tool that cannot read TypeScript would find nothing and pass.
    expect(result.summary.totalCruised).toBeGreaterThan(80);
    expect(result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual(
      [],
    );
  });

  it.each(readdirSync(FIXTURES))('catch a seeded violation of %s', async (rule) => {
    const result = await cruisePaths([`${FIXTURES}/${rule}`], `${FIXTURES}/${rule}/`);
    expect(result.summary.violations.map((violation) => violation.rule.name)).toContain(rule);
  });
});
