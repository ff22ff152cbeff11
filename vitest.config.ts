import { defineConfig, mergeConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { newSeed, SEED_VARIABLE } from './tests/support/forms.ts';
import { findOriginals } from './tests/support/foundOriginals.ts';
import { envOf, listInBothStates, listMocking, stateProjects } from './tests/support/states.ts';
import viteConfig from './vite.config.ts';

const { folder } = findOriginals();

// One for all who draw samples; who draws prints it, so that what it found can be found again.
process.env[SEED_VARIABLE] ??= newSeed();

const inBoth = listInBothStates();
/** A module that stands in for another must not meet those who import the true one. */
const mocking = listMocking();
const withPage = (path: string): boolean => path.endsWith('.tsx');

/**
 * Tests share what they import: reading it anew for each of a hundred files takes longer than
 * most of them do. None of them may change what another one reads.
 */
const NODE = { environment: 'node', testTimeout: 60_000, isolate: false } as const;
const DOM = {
  environment: 'jsdom' as const,
  setupFiles: ['tests/component/setup.ts'],
  testTimeout: 60_000,
  isolate: false,
};

/**
 * Pages and pictures are drawn by the React that a build draws them with: it is a sixth faster than the one for
 * developing, whose warnings the components' tests read. Its JSX has no form for developing.
 */
const built = (project: TestProjectInlineConfiguration): TestProjectInlineConfiguration => ({
  ...project,
  oxc: { jsx: { development: false } },
  test: { ...project.test, env: { ...project.test?.env, NODE_ENV: 'production' } },
});

/** Tests without a state of their own are given no originals. */
const once = { env: envOf('without', null) };

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      // Otherwise one of two cores is left idle.
      maxWorkers: '100%',
      // They start and answer faster than processes, and nothing here needs a process of its own.
      pool: 'threads',
      globalSetup: ['tests/support/publishSecondCity.ts'],
      projects: [
        { extends: true, test: { ...NODE, ...once, name: 'repo', include: ['tests/repo/**/*.test.ts'] } },
        ...stateProjects('unit', folder, {
          ...NODE,
          include: ['tests/{unit,city}/**/*.test.ts'],
          inBoth: inBoth.filter((path) => !withPage(path)),
          exclude: mocking,
        }).map(built),
        {
          extends: true,
          test: {
            ...NODE,
            ...once,
            name: 'unit-mocked',
            isolate: true,
            include: mocking.filter((path) => !withPage(path)),
          },
        },
        ...stateProjects('component', folder, {
          ...DOM,
          include: ['tests/component/**/*.test.tsx'],
          inBoth: inBoth.filter(withPage),
          exclude: mocking,
        }),
        {
          extends: true,
          test: {
            ...DOM,
            ...once,
            name: 'component-mocked',
            isolate: true,
            include: mocking.filter(withPage),
          },
        },
      ],
    },
  }),
);
