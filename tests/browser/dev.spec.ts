import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { embedPath, LOADER_PATH } from '../../src/model/paths.ts';
import { isWhole } from '../support/forms.ts';
import { BAR, CHANGE, fileOf, ROW, TAB } from '../support/subjects.ts';
import { settle } from './support/site.ts';

/** `npm run dev` on a copy of the project, so that a deliberate mistake cannot reach the real data. */
const COPY = resolve('.cache/dev');
const PATIENCE = { timeout: 60_000 };

/** Given by `npm run test:full` alone. */
const whole = (title: string, body: Parameters<typeof test>[2]) => {
  if (isWhole('development')) test(title, body);
};

let server: ChildProcess;
let said = '';
let address = '';

// One server for all: it compiles what the first test asks for, and the others find it ready.
test.describe.configure({ mode: 'serial' });

/** Resolves to the server's address once the server prints it; throws with its output if it exits first. */
function startServer(): Promise<string> {
  const sources = process.env.SOURCES_DIR;
  const vite = resolve('node_modules/vite/bin/vite.js');
  // A port of its own, because another test run may be in progress on this machine.
  server = spawn(process.execPath, [vite, '--host', '127.0.0.1', '--port', '0'], {
    cwd: COPY,
    env: { ...process.env, NO_COLOR: '1', ...(sources ? { SOURCES_DIR: resolve(sources) } : {}) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((found, failed) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const address = /Local:\s+(http:\S+)/.exec(said)?.[1];
      if (address !== undefined) found(address);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.on('exit', (code) => failed(new Error(`the server ended with ${code}:\n${said}`)));
  });
}

test.beforeAll(async () => {
  rmSync(COPY, { recursive: true, force: true });
  mkdirSync(COPY, { recursive: true });
  for (const name of [
    'data',
    'src',
    'public',
    'tools',
    'index.html',
    'vite.config.ts',
    'tsconfig.json',
    // Named by it; Vite reads all of them.
    'tests/tsconfig.json',
    'package.json',
  ]) {
    cpSync(name, `${COPY}/${name}`, { recursive: true });
  }
  symlinkSync(resolve('node_modules'), `${COPY}/node_modules`);
  address = await startServer();
});

test.afterAll(() => {
  server.kill();
});

test.afterEach(() => {
  if (test.info().status !== test.info().expectedStatus) console.log(said);
});

const SOURCE = `${COPY}/src/panels/frame/PanelSource.tsx`;
const [SAID, CHANGED] = ['来源：', '出自：'];

/** What a page says without scripts, in a window of its own. */
async function withoutScripts<T>(
  browser: Browser,
  path: string,
  read: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address + path);
  try {
    return await read(page);
  } finally {
    await context.close();
  }
}

whole('a drawn page is whole without scripts, and the app hydrates it', async ({ page, browser }) => {
  test.setTimeout(300_000);
  const file = fileOf(TAB);
  await withoutScripts(browser, file, async (plain) => {
    await expect(plain.locator('h1:visible')).toHaveCount(1);
    for (const { id } of TAB.shard.panels) await expect(plain.locator(`[data-panel="${id}"]`)).toBeVisible();
    // Its rules are in it, so that one of a picture's variants is shown.
    const mark = plain.locator(`svg:visible [data-observation="${ROW.record.id}"]`);
    await expect(mark).toHaveCount(1);
    await mark.click();
    await expect(plain.locator('#words li:target')).toContainText(ROW.record.quantity?.value ?? '?');
  });

  const wrong: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  page.on('pageerror', (error) => wrong.push(error.message));
  let start = () => {};
  const held = new Promise<void>((resolveHeld) => {
    start = resolveHeld;
  });
  await page.route('**/assets/dev.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(address + file, { waitUntil: 'commit' });
  const main = await page.locator('main').elementHandle();
  start();
  await expect(page.locator('html[data-app="ready"]')).toHaveCount(1, PATIENCE);
  await settle(page);
  expect(await main?.evaluate((element) => element.isConnected)).toBe(true);
  await page
    .locator(`[data-panel="${CHANGE.panel.spec.id}"] [data-observation="${CHANGE.record.id}"]`)
    .click();
  await expect(page.getByRole('dialog')).toContainText(CHANGE.figure, PATIENCE);
  expect(wrong).toEqual([]);
});

whole('an embed shows its figure and its source, and the loader fits its frame', async ({ page }) => {
  const { id } = CHANGE.panel.spec;
  await page.goto(address + embedPath(id));
  const embed = page.locator('[data-page="embed"]');
  await expect(embed).toContainText(CHANGE.figure);
  await expect(embed.locator('a[href*="index.html"]:visible').first()).toBeVisible();
  // The script in it has run.
  await expect(page.locator('html[data-embed]')).toHaveCount(1);
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<youju-panel panel="${id}" height="40"></youju-panel><script src="${address}${LOADER_PATH}"></script>`,
    }),
  );
  await page.goto(`${address}host.html`);
  await expect(page.frameLocator('youju-panel iframe').locator('[data-page="embed"]')).toContainText(
    CHANGE.figure,
  );
  await expect
    .poll(async () => (await page.locator('iframe').boundingBox())?.height ?? 0)
    .toBeGreaterThan(100);
});

test('an edited source shows on reload, and one with a mistake says where it is', async ({
  page,
  browser,
}) => {
  const before = readFileSync(SOURCE, 'utf8');
  const file = fileOf(TAB);
  const read = (selector: string) =>
    withoutScripts(browser, file, (plain) => plain.locator(selector).first().innerText());
  const panel = `[data-panel="${CHANGE.panel.spec.id}"]`;
  expect(await read(panel)).toContain(SAID);
  writeFileSync(SOURCE, before.replaceAll(SAID, CHANGED));
  await expect.poll(() => read(panel), PATIENCE).toContain(CHANGED);

  writeFileSync(SOURCE, before.replace('return (', 'return (('));
  await expect.poll(() => read('body'), PATIENCE).toContain('PanelSource.tsx');
  await page.goto(address + file);
  await expect(page.getByRole('alert')).toContainText('PanelSource.tsx');
  // The page comes by itself once the mistake is mended.
  writeFileSync(SOURCE, before);
  await expect(page.locator('html[data-app="ready"]')).toHaveCount(1, PATIENCE);
  await expect(page.locator(panel)).toContainText(SAID);
});

whole('a change in data/ reloads the page, and a finding is shown in it', async ({ page, browser }) => {
  test.setTimeout(300_000);
  const overlay = page.locator('vite-error-overlay');
  const heading = (name: string) => page.getByRole('heading', { name, exact: true });
  const { section } = CHANGE.panel.spec;
  const other = `${section}，改`;
  const value = BAR.record.quantity?.value ?? '';
  const wrong = `${value}7`;
  const panels = `${COPY}/data/panels/${TAB.id}.json`;
  const indicators = `${COPY}/data/indicators/${TAB.id}.json`;
  const [before, sound] = [readFileSync(panels, 'utf8'), readFileSync(indicators, 'utf8')];

  await page.goto(`${address}${TAB.hash}`, { waitUntil: 'commit' });
  await expect(heading(section)).toBeVisible(PATIENCE);

  writeFileSync(panels, before.replaceAll(`"${section}"`, `"${other}"`));
  await expect(heading(other)).toBeVisible(PATIENCE);
  const drawn = await withoutScripts(browser, fileOf(TAB), (plain) => plain.locator('main').innerText());
  expect(drawn).toContain(other);

  writeFileSync(indicators, sound.replace(`"${value}"`, `"${wrong}"`));
  await expect(overlay).toContainText(BAR.record.id, PATIENCE);
  await expect(overlay).toContainText(wrong);
  // A page that is opened now shows the finding as well.
  await page.reload({ waitUntil: 'commit' });
  await expect(overlay).toContainText(wrong, PATIENCE);
  await expect(heading(other)).toBeVisible(PATIENCE);

  writeFileSync(indicators, sound);
  await expect(overlay).toHaveCount(0, PATIENCE);
  await expect(heading(other)).toBeVisible(PATIENCE);

  // A file that is read while it is being written gives a finding, and is read again once it is complete.
  writeFileSync(panels, before.slice(0, 300));
  await expect(overlay).toContainText(`data/panels/${TAB.id}.json`, PATIENCE);
  await expect(overlay).toContainText('不是有效的 JSON');
  writeFileSync(panels, before);
  await expect(heading(section)).toBeVisible(PATIENCE);
  await expect(overlay).toHaveCount(0);
});
