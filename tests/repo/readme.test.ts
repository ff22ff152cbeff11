import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText } from './files.ts';

const scripts = Object.keys(
  (JSON.parse(readText('package.json')) as { scripts: Record<string, string> }).scripts,
);

describe.each(['README.md', 'data/README.md', 'deploy/README.md'])('%s', (file) => {
  const text = readText(file);

  it('names only commands that exist', () => {
    const named = Array.from(text.matchAll(/npm run (?:-s )?([a-z:]+)/g), (match) => match[1] ?? '');
    expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
  });

  it('links only to files that exist', () => {
    const links = Array.from(text.matchAll(/\]\(([^)#]+)\)/g), (match) => match[1] ?? '');
    expect(links.filter((link) => !existsSync(join(dirname(file), link)))).toEqual([]);
  });
});

it('the README gives the two commands, and CI runs the second', () => {
  const text = readText('README.md');
  expect(text).toContain('npm ci && npm start');
  expect(text).toContain('npm ci && npm test');
  expect(readText('.ci/run')).toContain('npm ci && npm test');
});
