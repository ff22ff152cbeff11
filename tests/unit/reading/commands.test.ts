import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'drafts-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'data/pipeline/main.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, YOUJU_DATA: 'tests/fixtures/demoCity/data', SOURCES_DIR: '' },
  });
const parse = (text: string): Array<Record<string, unknown>> =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('the commands', () => {
  it('read prints what it can, and names in one line what it cannot', () => {
    const good = path('a.txt', '全市新建学校15所。\r\n');
    const { stdout, stderr, status } = run('read', join(folder, 'none.txt'), good);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^[^\n]*none\.txt：没有这个文件\n$/u);
    const [line] = parse(stdout);
    expect(Object.keys(line ?? {})).toEqual([
      'file',
      'line',
      'start',
      'end',
      'text',
      'value',
      'unit',
      'per',
      'qualifier',
      'kind',
      'reason',
      'role',
      'sense',
      'basis',
      'status',
      'name',
      'region',
      'period',
      'sure',
    ]);
    expect(line).toMatchObject({
      file: good,
      line: 1,
      start: 6,
      end: 9,
      text: '15所',
      value: 15,
      kind: 'figure',
    });
  });

  it('proof compares a draft with the city that is named', () => {
    const { stdout, status } = run('proof', path('b.md', '2025年，森林覆盖率达到41.80%，新建桥梁99座。\n'));
    expect(status).toBe(0);
    expect(parse(stdout).map(({ verdict }) => verdict)).toEqual(['aside', 'same', 'unknown']);
    expect(Object.keys(parse(stdout)[1] ?? {})).toEqual([
      'line',
      'start',
      'end',
      'text',
      'verdict',
      'recordId',
      'said',
      'expected',
      'note',
    ]);
  });

  it('ask for a file', () => {
    expect(run('read').status).toBe(2);
    expect(run('proof').status).toBe(2);
  });
});
