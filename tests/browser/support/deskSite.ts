import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { newCityFiles } from '../../../data/pipeline/write/newCity.ts';

/** A desk of its own for a test: a city in a folder of its own, and `npm run desk` over it. */

const FOLDER = resolve('.cache/tests/deskSite');

/** An empty city, or a copy of the demonstration city, under a name of its own. */
export function plantCity(name: string, kind: 'empty' | 'demo'): string {
  const folder = join(FOLDER, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (kind === 'demo') {
    cpSync('tests/fixtures/demoCity/data', folder, { recursive: true });
    cpSync('tests/fixtures/demoCity/originals', join(folder, 'originals'), { recursive: true });
    return folder;
  }
  for (const [path, text] of newCityFiles('990100', '望舒市')) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

export interface DeskProcess {
  readonly url: string;
  readonly stop: () => void;
}

/** Starts `npm run desk`; resolves with the address that it prints in one line. */
export function startDesk(
  dataDir: string,
  options: readonly string[] = ['--no-build'],
): Promise<DeskProcess> {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', 'tools/desk/main.ts', ...options], {
    env: { ...process.env, YOUJU_DATA: dataDir, SOURCES_DIR: '', CI: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  return new Promise((found, failed) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const url = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(said)?.[0];
      if (url !== undefined) found({ url, stop: () => void child.kill() });
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => failed(new Error(`the desk ended with ${code}:\n${said}`)));
  });
}

export const leftOf = async (page: Page): Promise<number> =>
  Number(await page.locator('main').getAttribute('data-desk-left'));

/** Presses keys until nothing is left; returns how many were pressed for each numeral. */
export async function pressThrough(page: Page, keyOf: (at: number) => string): Promise<number[]> {
  const presses: number[] = [];
  for (let left = await leftOf(page); left > 0; ) {
    let pressed = 0;
    const before = left;
    while (left === before) {
      if (pressed > 6) throw new Error(`${pressed} keys and still ${left} numerals left`);
      await page.keyboard.press(keyOf(presses.length));
      pressed += 1;
      await page.locator('main:not([data-busy])').waitFor();
      // An answer that only opened what is lacking leaves the number as it was.
      left = await leftOf(page);
    }
    presses.push(pressed);
  }
  return presses;
}
