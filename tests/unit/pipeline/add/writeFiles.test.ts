import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  BeingWritten,
  ChangedOutside,
  digestOfFile,
  healWrites,
  NotWritten,
  writeFiles,
} from '../../../../data/pipeline/write/writeFiles.ts';

const FOLDER = resolve('.cache/tests/writeFiles');
const at = (name: string) => join(FOLDER, name);
const read = (name: string) => (existsSync(at(name)) ? readFileSync(at(name), 'utf8') : null);
const change = (name: string, text: string | null) => ({
  path: at(name),
  text,
  expected: digestOfFile(at(name)),
});

beforeEach(() => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(at('a.json'), 'old a');
  writeFileSync(at('b.json'), 'old b');
});

describe('several files', () => {
  it('are written as one, and new folders with them', () => {
    writeFiles(FOLDER, [change('a.json', 'new a'), change('deep/c.json', 'new c'), change('b.json', null)]);
    expect(['a.json', 'b.json', 'deep/c.json'].map(read)).toEqual(['new a', null, 'new c']);
    expect(existsSync(at('.writing'))).toBe(false);
  });

  it('are left alone where one of them was changed by others', () => {
    const changes = [change('a.json', 'new a'), change('b.json', 'new b')];
    writeFileSync(at('b.json'), 'by hand');
    expect(() => writeFiles(FOLDER, changes)).toThrow(ChangedOutside);
    expect(['a.json', 'b.json'].map(read)).toEqual(['old a', 'by hand']);
  });

  it('are left alone where the disk is full, and the words say so', () => {
    const full = () => {
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    };
    expect(() => writeFiles(FOLDER, [change('a.json', 'new a')], full)).toThrow(
      /磁盘已满，没有写入任何文件/u,
    );
    expect(() => writeFiles(FOLDER, [change('a.json', 'new a')], full)).toThrow(NotWritten);
    expect(read('a.json')).toBe('old a');
    expect(existsSync(at('.writing'))).toBe(false);
  });

  it('wait for another process that is writing', () => {
    mkdirSync(at('.writing'));
    writeFileSync(at('.writing/owner'), String(process.ppid));
    expect(() => writeFiles(FOLDER, [change('a.json', 'new a')])).toThrow(BeingWritten);
    expect(read('a.json')).toBe('old a');
  });
});

describe('a power cut', () => {
  /** What is on disk when the process ends after so many of the files took their places. */
  function interrupt(moved: number, journal: boolean): void {
    mkdirSync(at('.writing'));
    writeFileSync(at('.writing/owner'), '999999999');
    ['a', 'b'].forEach((name, index) => {
      if (index < moved) writeFileSync(at(`${name}.json`), `new ${name}`);
      else writeFileSync(at(`.writing/${index}.new`), `new ${name}`);
    });
    const entries = ['a', 'b'].map((name, index) => ({ path: `${name}.json`, from: `${index}.new` }));
    if (journal) writeFileSync(at('.writing/journal.json'), JSON.stringify(entries));
  }

  it.each([0, 1, 2])('after the journal and %i files is made good at the next start', (moved) => {
    interrupt(moved, true);
    expect(healWrites(FOLDER)).toBe('finished');
    expect(['a.json', 'b.json'].map(read)).toEqual(['new a', 'new b']);
    expect(healWrites(FOLDER)).toBe('nothing');
  });

  it('before the journal leaves everything as it was', () => {
    interrupt(0, false);
    expect(healWrites(FOLDER)).toBe('undone');
    expect(['a.json', 'b.json'].map(read)).toEqual(['old a', 'old b']);
  });
});
