import { spawnSync } from 'node:child_process';

/**
 * `npm run test:fuzz` runs the fuzz tests twenty times as long as in the suite, or `-- --times 100`; `-- --seed
 * 1` repeats a run. Parsers come first, then addresses, messages and files in a real browser (after `npm run
 * build`).
 */

const option = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at > 0 ? (process.argv[at + 1] ?? otherwise) : otherwise;
};

const env = {
  ...process.env,
  FUZZ_SEED: option('seed', String(Date.now() % 1_000_000_007)),
  FUZZ_TIMES: option('times', '20'),
};
const run = (...args: string[]): number => spawnSync('npx', args, { stdio: 'inherit', env }).status ?? 1;

const parsers = run('vitest', 'run', '--project', 'unit', '--testTimeout', '3600000', 'tests/unit/fuzz');
const browser = run(
  'playwright',
  'test',
  'fuzz.spec',
  '-c',
  'tests/browser/playwright.config.ts',
  '--project=together',
);
process.exitCode = parsers || browser;
