import { defineConfig, mergeConfig } from 'vitest/config';
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

/** Tests that no original has a say in run once, and are given none. */
const once = { env: envOf('without', null), exclude: inBoth };

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
        {
          extends: true,
          test: {
            ...NODE,
            ...once,
            name: 'unit',
            include: ['tests/{unit,city}/**/*.test.ts'],
            exclude: [...inBoth, ...mocking],
          },
        },
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
        {
          extends: true,
          test: {
            ...DOM,
            ...once,
            name: 'component',
            include: ['tests/component/**/*.test.tsx'],
            exclude: [...inBoth, ...mocking],
          },
        },
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
        ...stateProjects('data', folder, { ...NODE, include: inBoth.filter((path) => path.endsWith('.ts')) }),
        ...stateProjects('reader', folder, {
          ...DOM,
          include: inBoth.filter((path) => path.endsWith('.tsx')),
        }),
      ],
    },
  }),
);
