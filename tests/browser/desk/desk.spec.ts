import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { Document, Packer, Paragraph } from 'docx';
import { plantLargeCity } from '../../support/deskCity.ts';
import { encodePairs } from '../../support/encodePairs.ts';
import { isWhole } from '../../support/forms.ts';
import { sticksOut } from '../support/accessChecks.ts';
import { axeFaults } from '../support/axeRules.ts';
import { type DeskProcess, leftOf, plantCity, pressThrough, startDesk } from '../support/deskSite.ts';

/** The desk in a browser, by keyboard alone: a text is opened, its numerals are decided, and the data are written. */

const TEXT = 'tests/fixtures/desk/briefing.txt';
const FILES = resolve('.cache/tests/deskFiles');
mkdirSync(FILES, { recursive: true });

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** What `data:check` prints, and its exit code. */
function check(dataDir: string): { readonly code: number; readonly out: string } {
  try {
    const out = execFileSync('npx', ['tsx', 'data/pipeline/main.ts', 'check'], {
      env: { ...process.env, YOUJU_DATA: dataDir, SOURCES_DIR: '' },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return { code: 0, out };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { code: status, out: stdout };
  }
}

async function openFile(page: Page, desk: DeskProcess, file: string): Promise<void> {
  await page.goto(desk.url);
  await page.locator('main[data-page="desk"] input[type=file]').setInputFiles(file);
  await page.locator('main[data-desk-left]').waitFor({ timeout: 60_000 });
}

/** Decides everything with keys, finishes, and holds the data against the check. */
async function work(page: Page, dataDir: string, file: string, keyOf: (at: number) => string) {
  const desk = await startDesk(dataDir);
  try {
    await openFile(page, desk, file);
    const all = await leftOf(page);
    expect(all).toBeGreaterThan(8);
    const current = page.locator('[data-numeral][aria-current="true"]');
    await expect(current).toHaveCount(1);
    const presses = await pressThrough(page, keyOf);
    const finish = page.getByRole('button', { name: '完成' });
    await expect(finish).toBeEnabled({ timeout: 60_000 });
    const decisions = await page
      .locator('[data-decision]')
      .evaluateAll((list) => list.map((element) => element.getAttribute('data-decision')));
    await finish.press('Enter');
    await page.locator('[data-desk-done]').waitFor({ timeout: 60_000 });
    expect(check(dataDir)).toMatchObject({ code: 0, out: '' });
    return { presses, decisions, all };
  } finally {
    desk.stop();
  }
}

const ENTER = () => 'Enter';

test('a text becomes data by keyboard alone', async ({ page }) => {
  const dataDir = plantCity('keyboard', 'demo');
  const desk = await startDesk(dataDir, ['--out', join(FILES, 'built')]);
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  try {
    await page.goto(desk.url);
    expect(await axeFaults(page)).toEqual([]);
    await openFile(page, desk, TEXT);
    expect(await axeFaults(page)).toEqual([]);
    expect(await sticksOut(page)).toEqual([]);
    for (const name of ['接受', '不取', '编辑', '撤销'])
      await expect(page.getByRole('button', { name, exact: true })).toBeInViewport();
    const all = await leftOf(page);
    // X sets aside, U takes it back, and the numeral is current again.
    const first = await page.locator('[aria-current="true"]').getAttribute('data-numeral');
    await page.keyboard.press('x');
    await expect(page.locator(`[data-numeral="${first}"]`)).toHaveAttribute('data-decision', 'aside');
    await page.keyboard.press('u');
    await expect(page.locator('main')).toHaveAttribute('data-desk-left', String(all));
    await expect(page.locator(`[data-numeral="${first}"]`)).toHaveAttribute('aria-current', 'true');
    const presses = await pressThrough(page, ENTER);
    expect(median(presses)).toBeLessThanOrEqual(4);
    const finish = page.getByRole('button', { name: '完成' });
    await expect(finish).toBeEnabled({ timeout: 60_000 });
    const decided = page.locator('[data-decision]');
    const marks = await decided.evaluateAll((list) => list.map((one) => one.getAttribute('data-decision')));
    expect(new Set(marks)).toEqual(new Set(['accepted', 'confirmed', 'conflict', 'aside']));
    expect(await axeFaults(page)).toEqual([]);
    await finish.press('Enter');
    await page.locator('[data-desk-done]').waitFor({ timeout: 60_000 });
    // The site is built at once, and the build can be stopped; the data stay.
    await page.locator('[data-desk-site="building"]').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '停止' }).press('Enter');
    await page.locator('[data-desk-site="stopped"]').waitFor();
    await expect(page.getByRole('button', { name: '生成网站' })).toBeVisible();
  } finally {
    desk.stop();
  }
  expect(check(dataDir)).toMatchObject({ code: 0, out: '' });
  expect(faults).toEqual([]);
});

test('the desk is closed to others', async ({ request }) => {
  const desk = await startDesk(plantCity('closed', 'empty'));
  try {
    const { origin } = new URL(desk.url);
    expect((await request.get(origin)).status()).toBe(401);
    expect((await request.get(`${origin}/src/desk/openDesk.ts`)).status()).toBe(401);
    const other = { headers: { origin: ['https', 'example.org'].join('://') } };
    expect((await request.get(desk.url, other)).status()).toBe(403);
    expect((await request.get(desk.url)).status()).toBe(200);
  } finally {
    desk.stop();
  }
});

/** Given by `npm run test:full` alone. */
const whole = (title: string, body: Parameters<typeof test>[2]) => {
  if (isWhole('desk')) test(title, body);
};

const KEYS: Readonly<Record<string, (at: number) => string>> = {
  enter: ENTER,
  x: () => 'x',
  mixed: (at) => (at % 3 === 1 ? 'X' : 'Enter'),
};

for (const city of ['empty', 'demo'] as const)
  for (const [name, keyOf] of Object.entries(KEYS))
    whole(`with ${name} in the ${city} city the end is data without findings`, async ({ page }) => {
      const { presses } = await work(page, plantCity(`${city}-${name}`, city), TEXT, keyOf);
      expect(median(presses)).toBeLessThanOrEqual(4);
    });

whole('a Word file, a GBK text, a saved page and a PDF are opened alike', async ({ page, browser }) => {
  test.setTimeout(600_000);
  const text = readFileSync(TEXT, 'utf8');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const docx = await Packer.toBuffer(
    new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] }),
  );
  writeFileSync(join(FILES, 'briefing.docx'), docx);
  writeFileSync(join(FILES, 'gbk.txt'), encodePairs(text, 'gbk'));
  const html = `<!doctype html><meta charset="utf-8"><title>简报</title><article><h1>${lines[0]}</h1>${lines
    .slice(1)
    .map((line) => `<p>${line}</p>`)
    .join('')}</article>`;
  writeFileSync(join(FILES, 'page.html'), html);
  const printer = await browser.newPage();
  await printer.setContent(html);
  await printer.pdf({ path: join(FILES, 'page.pdf') });
  await printer.close();
  for (const file of ['briefing.docx', 'gbk.txt', 'page.html', 'page.pdf'])
    await work(page, plantCity(`form-${file.replace('.', '-')}`, 'empty'), join(FILES, file), ENTER);
});

whole('the check of thousands of records tells how far it is, and can be stopped', async ({ page }) => {
  test.setTimeout(300_000);
  const dataDir = plantLargeCity('site-large', 40);
  const desk = await startDesk(dataDir);
  const told = page.locator('[data-desk-arranging]');
  const idle = page.locator('main:not([data-busy])');
  try {
    await openFile(page, desk, TEXT);
    // The last decision is followed by the check at once.
    for (let press = 0; press < 60 && !(await told.isVisible()); press += 1) {
      await page.keyboard.press('Enter');
      await told.or(idle).first().waitFor();
    }
    await expect(told.getByRole('progressbar')).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);
    const answered = await page.evaluate(async () => {
      const token = document.querySelector<HTMLMetaElement>('meta[name="desk-token"]')?.content ?? '';
      const began = performance.now();
      const response = await fetch('/api/state', { headers: { 'x-desk-token': token } });
      const { progress } = (await response.json()) as { progress: { left: number; arrangement: unknown } };
      return { ...progress, ms: performance.now() - began };
    });
    expect(answered).toMatchObject({ left: 0, arrangement: null });
    expect(answered.ms).toBeLessThan(1000);
    await told.getByRole('button', { name: '停止' }).press('Enter');
    await expect(page.getByRole('status').first()).toContainText('已停止核对');
    await expect(told).toHaveCount(0);
    const again = page.getByRole('button', { name: '与全部数据一起核对' });
    await again.press('Enter');
    await told.waitFor();
    const finish = page.getByRole('button', { name: '完成' });
    await expect(finish).toBeEnabled({ timeout: 60_000 });
    await finish.press('Enter');
    await page.locator('[data-desk-done]').waitFor({ timeout: 60_000 });
  } finally {
    desk.stop();
  }
  expect(check(dataDir)).toMatchObject({ code: 0, out: '' });
});

test('a document is taken out once all that hangs on it was seen, and comes back', async ({ page }) => {
  const dataDir = plantCity('removal', 'demo');
  const desk = await startDesk(dataDir);
  try {
    await page.goto(desk.url);
    const item = page.locator('[data-document="yearbook"]');
    await item.locator('summary').press('Enter');
    await item.getByLabel('理由').fill('发布单位撤回了这份文件');
    await item.getByLabel('日期').fill('2026-12-01');
    await item.getByRole('button', { name: '看会牵连什么' }).press('Enter');
    const plan = page.locator('[data-desk-plan="remove"]');
    await plan.waitFor({ timeout: 60_000 });
    await expect(plan).toContainText('没有文件再支持的数据');
    expect(await axeFaults(page)).toEqual([]);
    expect(await sticksOut(page)).toEqual([]);
    const take = plan.getByRole('button', { name: '改为这句' });
    while ((await take.count()) > 0) {
      const left = await take.count();
      await take.first().press('Enter');
      await expect(take).toHaveCount(left - 1);
    }
    await plan.getByRole('button', { name: '写入这些改动' }).press('Enter');
    await plan.waitFor({ state: 'detached', timeout: 60_000 });
    await expect(page.locator('[data-document="yearbook"]')).toHaveCount(0);
    expect(await axeFaults(page)).toEqual([]);
    expect(check(dataDir)).toMatchObject({ code: 0, out: '' });
    await page.getByRole('button', { name: '撤销写入' }).press('Enter');
    await expect(page.locator('[data-document="yearbook"]')).toHaveCount(1, { timeout: 60_000 });
  } finally {
    desk.stop();
  }
});

whole('a text of two million signs is read, stopped, opened and decided without a halt', async ({ page }) => {
  test.setTimeout(300_000);
  const [head = '', ...lines] = readFileSync(TEXT, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const block = lines.slice(3).join('\n\n');
  const file = join(FILES, 'long.txt');
  writeFileSync(
    file,
    `${head}\n\n${`${block}\n\n`.repeat(Math.ceil((2 * 1024 * 1024) / Buffer.byteLength(block)))}`,
  );
  const desk = await startDesk(plantCity('long', 'demo'));
  try {
    await page.goto(desk.url);
    const input = page.locator('main[data-page="desk"] input[type=file]').first();
    await input.setInputFiles(file);
    await page.getByRole('button', { name: '停止', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('已停止');
    await input.setInputFiles(file);
    await page.locator('main[data-desk-left]').waitFor({ timeout: 120_000 });
    // So many elements can be drawn and moved at once; the whole text would be a hundred times as many.
    expect(await page.locator('[data-numeral]').count()).toBeLessThan(3000);
    const took: number[] = [];
    for (let press = 0; press < 12; press += 1) {
      const from = Date.now();
      await page.keyboard.press('x');
      await page.locator('main:not([data-busy])').waitFor();
      took.push(Date.now() - from);
    }
    expect(median(took)).toBeLessThan(1000);
    await page.getByRole('button', { name: '往后看' }).click();
    await expect(page.getByText(/^以上还有/u)).toBeVisible();
  } finally {
    desk.stop();
  }
});
