import { cpSync, existsSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { COUNTIES } from '../../support/ownDataset.ts';
import {
  BY_INITIALS,
  BY_SCRIPT,
  CHANGE,
  NEXT,
  paragraphOf,
  quoteOf,
  readerHash,
  TAB,
  TOLD,
} from '../../support/subjects.ts';
import { HOMES } from './site.ts';

/** What users do with a copy opened from disk; the same in every browser. */

const BUILT = 'dist-portable';
const AT = quoteOf(CHANGE.record);

export interface DiskSite {
  readonly folder: string;
  /** The addresses of the folder's page and of the single file. */
  readonly page: string;
  readonly single: string;
}

/**
 * Copies the build to a folder with a realistic name. Throws where there is no build, inside the test, so
 * that only that test fails.
 */
export function placeOnDisk(): DiskSite {
  if (!existsSync(join(BUILT, 'index.html')))
    throw new Error(`没有 ${BUILT}/：请先运行 npm run build:portable`);
  const folder = join(realpathSync(mkdtempSync(join(tmpdir(), 'youju-'))), '演示 盘 1');
  cpSync(BUILT, folder, { recursive: true });
  const addressOf = (file: string) => pathToFileURL(join(folder, file)).href;
  return { folder, page: addressOf('index.html'), single: addressOf('youju-single.html') };
}

/** Collects the errors of a page. */
export function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => errors.push(`page: ${error.message}`));
  page.on('request', (request) => {
    if (/^https?:/.test(request.url())) errors.push(`request: ${request.url()}`);
  });
  return errors;
}

/** Goes to a route of the app; in a window where the app runs this loads nothing. */
export async function goTo(page: Page, address: string, hash: string, name: string): Promise<void> {
  await page.goto(address + hash);
  await expect(page.locator(`main[data-page="${name}"]`)).toBeVisible({ timeout: 15_000 });
  await expect(page.locator('[data-panel][data-state="loading"]')).toHaveCount(0);
}

/** A tab with its charts, live or prerendered, in any case with marks in them. */
export async function seeCharts(page: Page, address: string): Promise<void> {
  await goTo(page, address, TAB.hash, 'domain');
  await expect(page.locator('[data-panel][data-state="error"]')).toHaveCount(0);
  const picture = page
    .locator('[data-panel] [role="img"] svg, [data-panel] [data-drawing-of] svg')
    .locator('visible=true')
    .first();
  await expect(picture).toContainText(/[0-9]/);
}

/**
 * Writes a question into the open search. Firefox's driver sets the field's value in a way that React does not notice;
 * a key that is typed and taken back is noticed everywhere.
 */
export async function askFor(page: Page, question: string): Promise<void> {
  const field = page.getByRole('combobox');
  await field.fill(question);
  await field.press('Space');
  await field.press('Backspace');
}

export async function searchAndOpen(page: Page, address: string): Promise<void> {
  await goTo(page, address, NEXT.hash, 'domain');
  await page.keyboard.press('Control+k');
  const first = page.locator('[data-result]').first();
  await askFor(page, BY_SCRIPT.query);
  await expect(first).toHaveAttribute('data-result', `record ${BY_SCRIPT.record.id}`, { timeout: 15_000 });
  await askFor(page, BY_INITIALS.query);
  await expect(page.locator('[data-result]').first()).toHaveAttribute(
    'data-result',
    `record ${BY_INITIALS.record.id}`,
    // First a megabyte of index has to be checked and parsed.
    { timeout: 15_000 },
  );
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: BY_INITIALS.record.name, exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
}

export async function pickCounty(page: Page, address: string): Promise<void> {
  await goTo(page, address, '#/map', 'map');
  await expect(page.locator('[data-drawing="bounds"] [data-county]')).toHaveCount(COUNTIES.counties.length);
  await goTo(page, address, `#/map?drawing=tiles&county=${TOLD.adcode}`, 'map');
  await expect(page.locator('[data-drawing="tiles"] [data-county]')).toHaveCount(COUNTIES.counties.length);
}

/**
 * Follows a figure to its paragraph; `full` if the copy contains the originals that the site was built with.
 */
export async function readFigure(page: Page, address: string, full: boolean): Promise<void> {
  await goTo(page, address, readerHash(AT), 'reader');
  const mark = page.locator('mark[aria-current="true"]');
  await expect(mark).toHaveCount(1);
  await expect(mark).toContainText(CHANGE.record.quantity?.value ?? '?');
  const whole = full && HOMES.some(({ state }) => state === 'with');
  await expect(page.getByText(whole ? '原文校验通过' : /原文全文未随附/)).toBeVisible();
  const gaps = page.locator(`[data-paragraph~="${paragraphOf(AT.quote)}"]`).getByText('……');
  if (whole) await expect(gaps).toHaveCount(0);
  else await expect(gaps.first()).toBeVisible();
}

/** The speaker's console opens the wall, and both turn pages together. */
export async function presentInTwoWindows(page: Page, address: string): Promise<Page> {
  await goTo(page, address, '#/present/main/speaker', 'speaker');
  const [wall] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: '观众窗口' }).first().click(),
  ]);
  await expect(wall.locator('main[data-slide="1"]')).toBeVisible({ timeout: 15_000 });
  await expect(page.locator('[data-audience="live"]')).toBeVisible({ timeout: 15_000 });
  await page.bringToFront();
  await page.keyboard.press('PageDown');
  await expect(wall.locator('main[data-slide="2"]')).toBeVisible();
  await wall.keyboard.press('PageDown');
  await expect(page.locator('main[data-speaker-slide="3"]')).toBeVisible();
  return wall;
}
