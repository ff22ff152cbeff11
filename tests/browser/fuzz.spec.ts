import type { Page } from '@playwright/test';
import { MESSAGE_VERSION } from '../../src/model/show/presenterMessage.ts';
import { CHANGE, LONGEST, ROW, TAB, TOLD } from '../support/subjects.ts';
import { hostileInputs, QUERY_NAMES } from '../unit/fuzz/hostile.ts';
import { BARE, expect, openRoute, test } from './support/site.ts';

/**
 * Hostile addresses, messages and files in one page: no script runs, no error is thrown, and something is
 * always shown.
 */

const SEED = Number(process.env.FUZZ_SEED ?? 20_261_126);
const TIMES = Number(process.env.FUZZ_TIMES ?? 1);

const PLACES = [
  '#/',
  '#/d/',
  TAB.hash,
  '#/i/',
  `#/i/${ROW.record.indicator}`,
  '#/compare',
  '#/all',
  '#/map',
  '#/county/',
  `#/county/${TOLD.adcode}`,
  '#/sources',
  '#/sources/',
  `#/sources/${LONGEST.document.id}`,
  '#/review',
  '#/about',
  '#/present',
  '#/present/',
  '#/nowhere/',
] as const;
declare global {
  interface Window {
    __pwned?: unknown;
  }
}

/** The invariants that must hold at every moment, whatever the input. */
async function expectSound(page: Page, after: string): Promise<void> {
  const state = await page.evaluate(() => ({
    pwned: window.__pwned !== undefined || '__pwned' in Object.prototype,
    pages: document.querySelectorAll('main[data-page]').length,
    foreign: document.querySelectorAll('main script, main iframe[srcdoc], [onerror], [onload], [onclick]')
      .length,
  }));
  expect(state, `FUZZ_SEED=${SEED}：${after.slice(0, 200)}`).toEqual({ pwned: false, pages: 1, foreign: 0 });
}

test('addresses', async ({ page }) => {
  test.setTimeout(60_000 * TIMES);
  const { text, pick, number } = hostileInputs(SEED);
  page.on('dialog', (dialog) => {
    throw new Error(`a dialog: ${dialog.message()}`);
  });
  await openRoute(page, '#/');
  const count = 100 * TIMES;
  const batch = 10;
  for (let done = 0; done < count; done += batch) {
    const hashes = Array.from({ length: batch }, () => {
      const query = Array.from(
        { length: number(4) },
        () => `${pick(QUERY_NAMES)}=${text().slice(0, 3000)}`,
      ).join('&');
      return `${pick(PLACES)}${number(2) === 0 ? text().slice(0, 300) : ''}${query === '' ? '' : `?${query}`}`;
    });
    await page.evaluate(async (all) => {
      for (const hash of all) {
        window.location.hash = hash;
        await new Promise((next) => setTimeout(next, 15));
      }
    }, hashes);
    await expect(page.locator('main[data-page]')).toHaveCount(1);
    await expectSound(page, hashes.join('\n'));
  }
  // The page still works.
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, TAB.hash);
  await expect(page.getByRole('heading', { name: CHANGE.panel.spec.section })).toBeVisible();
  console.log(`模糊测试：种子 ${SEED}，${count} 个地址`);
});

test('messages between windows and frames', async ({ page }) => {
  const { value, bend } = hostileInputs(SEED);
  await page.goto('#/present/main?s=3');
  await expect(page.locator('main[data-slide="3"]')).toBeVisible();
  const good = {
    app: 'youju-presenter',
    protocol: MESSAGE_VERSION,
    deck: 'main',
    session: 'default',
    sender: 'abcdefgh12345678',
    data: '0123456789ab',
    kind: 'bye',
  };
  const messages = Array.from({ length: 150 * TIMES }, (_, at) => (at % 2 === 0 ? value() : bend(good)));
  await page.evaluate(async (all) => {
    const channel = new BroadcastChannel('youju:present:main:default');
    for (const message of all) {
      channel.postMessage(message);
      window.postMessage(message, '*');
    }
    await new Promise((done) => setTimeout(done, 300));
    channel.close();
  }, messages);
  await expect(page.locator('main[data-slide="3"]')).toBeVisible();
  await expectSound(page, 'messages');
});

test('imported decks, notes and dropped originals', async ({ page }) => {
  const { value, text } = hostileInputs(SEED);
  await openRoute(page, '#/present');
  const file = (name: string, content: string) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(content),
  });
  const decks = [
    '{"id":"__proto__","title":"<img src=x onerror=window.__pwned=1>","slides":[]}',
    '{"__proto__":{"__pwned":1},"constructor":{"prototype":{"__pwned":1}}}',
    ...Array.from({ length: 8 }, (_, at) => (at % 2 === 0 ? text() : (JSON.stringify(value(6)) ?? ''))),
  ];
  for (const deck of decks) {
    await page.getByLabel('导入文件').setInputFiles(file('deck.json', deck));
    await expect(page.getByRole('alert')).toContainText('没有导入');
    await expectSound(page, deck);
  }
  // A valid file with markup in every text, which must be shown literally. It has no number, because one that no
  // record holds is refused.
  const markup = '<img src=x onerror=window.__pwned=true>';
  const titled = {
    id: 'x',
    title: markup,
    slides: [{ kind: 'title', id: 'a', section: markup, headline: markup, lines: [markup] }],
  };
  await page.getByLabel('导入文件').setInputFiles(file('deck.json', JSON.stringify(titled)));
  await expect(page.getByRole('link', { name: markup, exact: true })).toBeVisible();
  await page.goto('#/present/pinned');
  await expect(page.getByText(markup).first()).toBeVisible();
  await expectSound(page, 'a deck of markup');

  await page.goto('#/present/main/speaker');
  for (const notes of [`# ${markup}\n${markup}`, text(), text()]) {
    await page.getByLabel('打开讲稿文件').setInputFiles(file('notes.md', notes));
    await expectSound(page, notes);
  }
  await page.goto(`${BARE.base}#/sources/${LONGEST.document.id}`);
  for (const original of [markup, text(), '\u0000']) {
    await page.locator('input[type="file"]').setInputFiles(file(`${markup}.txt`, original));
    await expect(page.getByRole('alert')).toContainText('没有采用');
    await expectSound(page, original);
  }
});
