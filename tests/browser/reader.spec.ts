import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { DocumentShard } from '../../src/model/published/dataset.ts';
import { axeFaults } from './support/axeRules.ts';
import { BARE, DOCUMENTS, expect, HOMES, type Home, openRoute, test } from './support/site.ts';

const LONGEST = DOCUMENTS.reduce((a, b) => (a.quotes.length > b.quotes.length ? a : b));

/** The original as the site was built with it. */
const originalOf = ({ document }: DocumentShard): Buffer => readFileSync(`dist/originals/${document.file}`);

/** Goes through every evidence of a document in the page itself and returns those that are not current. */
async function followAll(page: Page, shard: DocumentShard): Promise<{ wrong: string[]; seen: number }> {
  const places = shard.quotes.map(({ evidence, figureSpans }) => ({
    evidence,
    paragraph: figureSpans[0]?.paragraph ?? 0,
    hash: `#/sources/${shard.document.id}?p=${figureSpans[0]?.paragraph}&e=${evidence}`,
  }));
  return page.evaluate(async (list) => {
    const wrong: string[] = [];
    // A window without a screen may leave a frame out for good.
    const frame = () =>
      new Promise((resolve) => {
        requestAnimationFrame(resolve);
        window.setTimeout(resolve, 100);
      });
    const current = () => Array.from(document.querySelectorAll('mark[aria-current="true"]'));
    const arrived = ({ evidence, paragraph }: (typeof list)[number]) => {
      const marks = current();
      const card = marks[0]?.closest('[data-here="true"]');
      return (
        marks.length === 1 &&
        (marks[0]?.getAttribute('data-evidence') ?? '').split(' ').includes(evidence) &&
        (card?.getAttribute('data-paragraph') ?? '').split(' ').includes(String(paragraph))
      );
    };
    for (const place of list) {
      window.location.hash = place.hash;
      const until = performance.now() + 3000;
      while (!arrived(place) && performance.now() < until) await frame();
      if (!arrived(place)) wrong.push(place.evidence);
    }
    return { wrong, seen: list.length };
  }, places);
}

/** Whether the page shows the text itself or phrases of it. */
async function expectState(page: Page, state: Home['state']): Promise<void> {
  await expect(page.getByText(state === 'with' ? '原文校验通过' : /原文全文未随附/)).toBeVisible();
  // A text may leave something out itself; phrases of it always do.
  if (state === 'without') await expect(page.locator('article').getByText('……').first()).toBeVisible();
}

for (const { state, label, base } of HOMES) {
  test.describe(label, () => {
    test.use({ baseURL: base });

    test('every evidence opens the reader with that figure current', async ({ page }) => {
      test.setTimeout(240_000);
      const started = Date.now();
      let seen = 0;
      for (const shard of DOCUMENTS) {
        await page.goto(`#/sources/${shard.document.id}`);
        await expect(page.locator('article[data-paragraph]').first()).toBeVisible();
        await expectState(page, state);
        const result = await followAll(page, shard);
        expect(result.wrong, shard.document.id).toEqual([]);
        seen += result.seen;
      }
      expect(seen).toBe(DOCUMENTS.reduce((sum, { quotes }) => sum + quotes.length, 0));
      console.log(`${label}：${seen} 处出处逐一打开，用时 ${((Date.now() - started) / 1000).toFixed(1)} 秒`);
    });

    test('a paragraph names the panels beside it, and hovering either side lights the other', async ({
      page,
    }) => {
      await openRoute(page, '#/sources/press-conference?p=42&e=reclaimed-water-rate-latest-pc');
      const listed = LONGEST.paragraphs.find(({ n }) => n === 42)?.panels.map(({ id }) => id) ?? [];
      const feeds = page.locator('[data-paragraph="42"] [data-feeds]');
      expect(
        await feeds.evaluateAll((items) => items.map((item) => item.getAttribute('data-feeds'))),
      ).toEqual(listed);
      const side = page.getByRole('complementary');
      await expect(side.getByText(`本段用于${listed.length}个面板`)).toBeVisible();
      const mark = page.locator('mark[data-evidence~="reclaimed-water-rate-latest-pc"] button');
      const point = side.locator(
        '[data-panel="reclaimed-water-change"] button[data-observation="reclaimed-water-rate-latest"]',
      );
      await mark.hover();
      await expect(point).toHaveAttribute('data-lit', 'true');
      await point.hover();
      await expect(mark).toHaveAttribute('data-lit', 'true');
      await page.mouse.move(0, 0);
      await expect(mark).not.toHaveAttribute('data-lit', 'true');
    });

    test('by keyboard alone: jump, step, filter, compare, and the axe finds nothing on the way', async ({
      page,
    }) => {
      await openRoute(page, '#/sources/press-conference');
      await page.getByRole('textbox', { name: '到第 段' }).focus();
      await page.keyboard.type('999');
      await page.keyboard.press('Enter');
      await expect(page.getByText('本文件有第1—49段')).toBeVisible();
      await page.keyboard.press('Control+A');
      await page.keyboard.type('42');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/p=42/);
      await expect(page.locator('[data-paragraph="42"]')).toHaveAttribute('data-here', 'true');

      await page.getByRole('button', { name: '下一处' }).focus();
      await page.keyboard.press('Enter');
      const current = page.locator('mark[aria-current="true"]');
      await expect(current).toContainText('4座');
      // A single key does nothing outside the text.
      await page.keyboard.press('n');
      await expect(current).toContainText('4座');
      await current.locator('button').focus();
      for (const key of ['n', 'j', 'ArrowRight']) await page.keyboard.press(key);
      await expect(current).toContainText('全省第一');
      await expect(current.locator('button')).toBeFocused();
      for (const key of ['p', 'k', 'ArrowLeft']) await page.keyboard.press(key);
      await expect(current).toContainText('4座');

      await page
        .getByRole('navigation', { name: '按领域筛选' })
        .getByRole('link', { name: /^住房城建/ })
        .focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/d=housing/);
      await expect(page.locator('[data-paragraph="10"]')).toHaveCount(0);
      await expect(page.locator('[data-paragraph="31"]')).toBeVisible();
      expect(await axeFaults(page)).toEqual([]);

      await page.getByRole('link', { name: /逐项对照/ }).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: /对照$/ })).toBeVisible();
      await page.getByRole('link', { name: '下一处写法不同' }).focus();
      await page.keyboard.press('Enter');
      await expect(page.locator('blockquote[data-pair] mark').first()).toBeVisible();
    });

    test('two documents stand side by side, their difference marked to the character', async ({ page }) => {
      await openRoute(
        page,
        '#/sources/press-conference?p=37&e=quality-remediation-households-total-pc&with=quality-remediation-households-total-lr',
      );
      await expect(page.locator('blockquote[data-pair] mark')).toHaveText(['户', '人']);
      await expect(page.getByRole('rowheader')).toHaveCount(LONGEST.shared[0]?.facts.length ?? 0);
    });

    test('slips of the original are marked where they stand, and said', async ({ page }) => {
      await openRoute(page, '#/sources/education-2022?p=16');
      const paragraph = page.locator('[data-paragraph="16"]');
      await expect(paragraph.getByText(/原文如此：“占比11个”/)).toBeVisible();
      await expect(paragraph.locator('[data-sic="占比11个"]')).toHaveText('‹原文如此›');
      await openRoute(page, '#/sources/education-2022?p=14');
      await expect(page.locator('[data-paragraph="14"]').getByText(/原文如此：“and”/)).toBeVisible();
    });
  });
}

test.describe('a file of the reader’s own', () => {
  test.use({ baseURL: BARE.base });
  const { id, file, sha256 } = LONGEST.document;
  const offer = (page: Page, name: string, buffer: Buffer) =>
    page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/plain', buffer });

  test('is refused where it is something else, with the reason, and nothing leaves the machine', async ({
    page,
  }) => {
    await openRoute(page, `#/sources/${id}`);
    await expect(page.getByText('原文全文未随附')).toBeVisible();
    await page.waitForLoadState('networkidle');
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    await offer(page, file, Buffer.from('另一段文字\n'));
    await expect(page.getByRole('alert')).toContainText(`没有采用 ${file}：内容与登记的原文不一致。`);
    await expect(page.getByRole('alert')).toContainText(`应为 SHA-256 ${sha256.slice(0, 12)}`);
    await offer(page, file, Buffer.from([0xb5, 0xda, 0xd2, 0xbb]));
    await expect(page.getByRole('alert')).toContainText('不是 UTF-8');
    expect(sent).toEqual([]);
    expect(await axeFaults(page)).toEqual([]);
  });

  // Without originals at hand there is no true file to offer; the unit tests cover the rule itself.
  if (HOMES.length > 1) {
    test('is taken where it is the one, for this visit, and refused with one byte changed', async ({
      page,
    }) => {
      await openRoute(page, `#/sources/${id}`);
      const original = originalOf(LONGEST);
      const changed = Buffer.from(original);
      const at = changed.indexOf(Buffer.from('489'));
      changed.write('498', at);
      await offer(page, file, changed);
      const alert = page.getByRole('alert');
      await expect(alert).toContainText('第40段起不同');
      await expect(alert).toContainText(`应为 SHA-256 ${sha256.slice(0, 12)}`);
      await expect(page.getByText('原文校验通过')).toHaveCount(0);

      const other = DOCUMENTS.find(({ document }) => document.id !== id);
      if (!other) throw new Error('one document only');
      await offer(page, file, originalOf(other));
      await expect(alert).toContainText(`它是“${other.document.shortTitle}”`);

      await offer(page, 'renamed.txt', original);
      await expect(page.getByText('原文校验通过')).toBeVisible();
      await expect(page.getByText(`SHA-256 ${sha256}`)).toBeVisible();
      await expect(page.locator('article').getByText('……')).toHaveCount(0);
      await page.reload();
      await expect(page.getByText('原文全文未随附')).toBeVisible();
    });

    test('may be dropped on the page', async ({ page }) => {
      await openRoute(page, `#/sources/${id}`);
      const data = await page.evaluateHandle(
        ({ bytes, name }) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([new Uint8Array(bytes)], name, { type: 'text/plain' }));
          return transfer;
        },
        { bytes: [...originalOf(LONGEST)], name: file },
      );
      await page.locator('label', { hasText: '选择文件' }).dispatchEvent('drop', { dataTransfer: data });
      await expect(page.getByText('原文校验通过')).toBeVisible();
    });
  }
});
