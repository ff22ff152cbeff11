import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, ensureChromium, findHeadlessShell } from '../machine/chromium.ts';
import type { Viewport } from './benchFloor.ts';
import { type Condition, type Measured, measureLoad, openVisit } from './benchVisit.ts';

/** A slow machine without any network. */
const CONDITION: Condition = { name: 'disk', cpu: 4, line: null };

const FILES = ['index.html', 'youju-single.html'].map((name) => `dist-portable/${name}`);

export interface DiskRow {
  readonly file: string;
  readonly rounds: readonly Measured[];
}

/** Measures the portable copies in turns; returns nothing where they were not built. */
export async function measureDisk(rounds: number, viewport: Viewport): Promise<DiskRow[]> {
  const rows = FILES.filter((file) => existsSync(file)).map((file) => ({ file, rounds: [] as Measured[] }));
  if (rows.length === 0) return [];
  const browser = await chromium.launch({
    executablePath: findHeadlessShell() ?? ensureChromium(),
    args: CHROMIUM_ARGS,
  });
  for (let round = 0; round < rounds; round += 1)
    for (const { file, rounds: measured } of rows) {
      const visit = await openVisit(browser, CONDITION, viewport);
      measured.push(await measureLoad(visit, pathToFileURL(resolve(file)).href, true));
      await visit.close();
    }
  await browser.close();
  return rows;
}
