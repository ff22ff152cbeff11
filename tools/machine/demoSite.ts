import { spawnSync } from 'node:child_process';
import { isFresh, SOURCES } from './fresh.ts';

/** The demonstration city: everything about it is invented, and every page of it says so. */
const FOLDER = 'tests/fixtures/demoCity';

/** Where its site is built. */
export const DEMO_SITE = '.cache/demo';

/** What every command about it needs to know. */
export const DEMO_ENV = {
  YOUJU_DATA: `${FOLDER}/data`,
  SOURCES_DIR: `${FOLDER}/originals`,
} as const;

/** Runs a build of Vite for the city; true where it succeeded. */
export function buildDemo(
  outDir: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): boolean {
  const { status } = spawnSync('npx', ['vite', 'build', '--logLevel', 'warn', '--outDir', outDir, ...args], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...DEMO_ENV, ...env },
  });
  return status === 0;
}

/** Builds its site where the last build is older than its inputs. */
export const ensureDemo = (): boolean => isFresh(DEMO_SITE, [...SOURCES, FOLDER]) || buildDemo(DEMO_SITE);
