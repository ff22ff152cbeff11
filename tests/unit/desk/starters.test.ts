import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The files that start the desk by a double click, in a folder whose name has blanks, brackets and Chinese. */

const CMD = readFileSync('tools/desk/desk.cmd', 'utf8');
const LINES = CMD.split('\r\n').filter((line) => line !== '');
const NODE = /^node -e "process\.exit\(.+\)" 2>nul$/;
const DESK = 'node --import tsx "tools\\desk\\main.ts" --open';

/** The commands that are run where some of them fail: the few words of cmd that the file uses, and no others. */
function walk(fails: (command: string) => boolean, exists: (path: string) => boolean): readonly string[] {
  const done: string[] = [];
  let level = 0;
  const labelAt = (label: string): number => {
    const at = LINES.indexOf(`:${label}`);
    if (at < 0) throw new Error(`no label ${label}`);
    return at;
  };
  for (let at = 0; at < LINES.length; at += 1) {
    const line = LINES[at] ?? '';
    const jump = /^if (?:errorlevel 1|exist "([^"]+)") goto (\w+)$/.exec(line);
    if (jump) {
      const [, path, label = ''] = jump;
      if (path === undefined ? level > 0 : exists(path)) at = labelAt(label);
    } else if (!/^(?:rem |:|@echo off|setlocal )/.test(line)) {
      done.push(line);
      if (line.startsWith('exit ')) return done;
      level = fails(line) ? 1 : 0;
    }
  }
  throw new Error('the file ends without an exit');
}

const STEPS: ReadonlyArray<readonly [string, RegExp | null, boolean, readonly string[]]> = [
  ['starts', null, true, [DESK, 'popd', 'exit /b 0']],
  ['tells that Node is missing or old', NODE, true, ['type noNode.txt', 'pause', 'popd', 'exit /b 1']],
  ['stays open where the desk ends with a fault', /main\.ts/, true, [DESK, 'pause', 'popd', 'exit /b 1']],
  ['fetches packages first', null, false, ['type firstStart.txt', 'call npm ci', DESK, 'popd', 'exit /b 0']],
  [
    'stays open where they do not come',
    /npm/,
    false,
    ['type firstStart.txt', 'call npm ci', 'pause', 'popd', 'exit /b 1'],
  ],
];

describe('the file for Windows', () => {
  it('is read alike in every code page, and has no words that cmd does not know', () => {
    expect(CMD).toMatch(/^[\x20-\x7e\r\n]*$/);
    expect(CMD.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    // A block in brackets ends at the first bracket of a path; a path without quotes ends at its first blank.
    expect(CMD).not.toMatch(/^\s*\(|\(\s*$|^\s*\)/m);
    expect(CMD.replace(/"[^"\r\n]*"/g, '')).not.toMatch(/%~|\\/);
    expect(CMD).not.toMatch(/\$\(|\$\{|\/dev\/null|&&|\|\||#!|^\s*(?:fi|then|export|source)\b/m);
    expect(LINES).toContain('pushd "%~dp0..\\.."');
  });

  it.each(STEPS)('%s', (_, failing, packages, expected) => {
    const done = walk(
      (line) => failing?.test(line) === true,
      () => packages,
    );
    const shown = done
      .filter((line) => !/^(?:pushd|chcp|node -e) ?/.test(line))
      .map((line) => line.replace(/^type ".*\\(\w+\.txt)"$/, 'type $1'));
    expect(shown).toEqual(expected);
  });

  it('says what it has to say in files that are there, in the code page that it switches to', () => {
    for (const [, path = ''] of CMD.matchAll(/type "([^"]+)"/g)) {
      const text = readFileSync(path.replace(/\\/g, '/'), 'utf8');
      expect(text).toMatch(/[\u4e00-\u9fff]/);
      expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
      expect(LINES[LINES.indexOf(`type "${path}"`) - 1]).toBe('chcp 65001 >nul');
    }
  });
});

const FOLDER = resolve(".cache/tests/双击 测试 (1)'s");
const DIR = join(FOLDER, '有据 看板/tools/desk');

/** Lays the files into that folder, with a `node` that tells where and with what it was started. */
function plant(node: string | null): string {
  rmSync(FOLDER, { recursive: true, force: true });
  const bin = join(FOLDER, 'bin');
  for (const folder of [bin, DIR, join(FOLDER, '有据 看板/node_modules/tsx')])
    mkdirSync(folder, { recursive: true });
  writeFileSync(join(FOLDER, '有据 看板/node_modules/tsx/package.json'), '{}');
  for (const name of ['desk.sh', 'desk.desktop']) copyFileSync(join('tools/desk', name), join(DIR, name));
  cpSync('tools/desk/start', join(DIR, 'start'), { recursive: true });
  for (const name of ['sh', 'dirname', 'readlink', 'cat', 'pwd']) {
    const found = ['/bin', '/usr/bin'].map((own) => join(own, name)).find(existsSync);
    if (found) symlinkSync(found, join(bin, name));
  }
  const put = (name: string, text: string): void => {
    writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(bin, name), 0o755);
  };
  if (node !== null) put('node', node);
  put('xdg-open', 'echo "opened $1"');
  return bin;
}

const TELL = '[ "$1" = -e ] && exit 0\necho "$PWD: node $*"';

/** Starts a program without a terminal and with nothing to read from. */
function start(bin: string, program: string, args: readonly string[]) {
  const { status, stdout } = spawnSync(program, args, {
    cwd: '/',
    env: { PATH: bin },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  return { status, stdout };
}

describe.skipIf(process.platform === 'win32')('the files for Linux', () => {
  const whole = `${join(FOLDER, '有据 看板')}: node --import tsx tools/desk/main.ts --open\n`;

  it('start the desk without a terminal', () => {
    const bin = plant(TELL);
    expect(start(bin, join(DIR, 'desk.sh'), [])).toEqual({ status: 0, stdout: whole });
  });

  it('are found from the entry of a menu, which may be a link to it', () => {
    const bin = plant(TELL);
    const entry = join(DIR, 'desk.desktop');
    const link = join(FOLDER, 'a menu.desktop');
    symlinkSync(entry, link);
    const exec = /^Exec=(.*)$/m.exec(readFileSync(entry, 'utf8'))?.[1] ?? '';
    // Strings of the file are unescaped once, and then quoted arguments once more.
    const [, script = '', name] =
      /^sh -c "((?:\\.|[^"\\])*)" (\w+) %k$/.exec(exec.replace(/\\\\/g, '\\')) ?? [];
    const args = (path: string) => ['-c', script.replace(/\\(["$`\\])/g, '$1'), name ?? '', path];
    for (const path of [entry, link])
      expect(start(bin, '/bin/sh', args(path)), path).toEqual({ status: 0, stdout: whole });
  });

  it.each([
    ['missing', null],
    ['old', 'exit 1'],
  ])('open a sentence where Node is %s', (_, node) => {
    const bin = plant(node);
    const { status, stdout } = start(bin, join(DIR, 'desk.sh'), []);
    expect(status).toBe(1);
    expect(stdout).toContain('没有 Node.js 20');
    expect(stdout).toContain('opened tools/desk/start/noNode.txt');
    expect(readdirSync(join(DIR, 'start'))).toContain('noNode.txt');
  });
});
