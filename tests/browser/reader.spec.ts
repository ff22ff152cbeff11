import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { DocumentShard } from '../../src/model/published/dataset.ts';
import { listFigures } from '../../src/model/select/readerData.ts';
import { drawSome } from '../support/forms.ts';
import { DOCUMENTS, DOMAINS } from '../support/ownDataset.ts';
import { CHANGE, LONGEST, PAIR, paragraphOf, quoteOf, readerHash } from '../support/subjects.ts';
import { axeFaults } from './support/axeRules.ts';
import { BARE, expect, HOMES, type Home, openRoute, test } from './support/site.ts';

/** A figure with a picture of its own, and the paragraph it stands in. */
const AT = quoteOf(CHANGE.record);
const PARAGRAPH = paragraphOf(AT.quote);
const DOC = DOCUMENTS.find(({ document }) => document.id === AT.doc) ?? LONGEST;
/** Quotes of a document as the reader goes through them. */
const FIGURES = listFigures(DOC.quotes);
/** Another domain that the document tells of, a paragraph of it, and one that has nothing of it. */
const OTHER = DOC.quotes.find(({ domain }) => domain !== CHANGE.record.domain);
const without = FIGURES.find(({ domains }) => OTHER && !domains.includes(OTHER.domain))?.paragraph;
/** Slips of the originals. */
const SLIPS = DOCUMENTS.flatMap(({ document, errata }) =>
  errata.map((slip) => ({ ...slip, doc: document.id })),
);

/** The quotes of a paragraph. */
const quoted = (doc: string, paragraph: number): string[] =>
  DOCUMENTS.flatMap(({ document, quotes }) =>
    document.id === doc
      ? quotes.flatMap(({ quote, figureSpans }) =>
          figureSpans.some((span) => span.paragraph === paragraph) ? [quote] : [],
        )
      : [],
  );

/** The original that the site was built with. */
const originalOf = ({ document }: DocumentShard): Buffer => readFileSync(`dist/originals/${document.file}`);

/** Visits every evidence of a document within the page and returns those that do not become current. */
async function followAll(page: Page, shard: DocumentShard): Promise<{ wrong: string[]; seen: number }> {
  const places = drawSome('evidences', shard.quotes, 12).map(({ evidence, figureSpans }) => ({
    evidence,
    paragraph: figureSpans[0]?.paragraph ?? 0,
    hash: `#/sources/${shard.document.id}?p=${figureSpans[0]?.paragraph}&e=${evidence}`,
  }));
  return page.evaluate(async (list) => {
    const wrong: string[] = [];
    // A headless window may skip a frame for good.
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

/** Whether the page shows the full text or only phrases of it. */
async function expectState(page: Page, state: Home['state']): Promise<void> {
  await expect(page.getByText(state === 'with' ? '原文校验通过' : /原文全文未随附/)).toBeVisible();
  // A text may contain an ellipsis itself; phrases always do.
  if (state === 'without') await expect(page.locator('article').getByText('……').first()).toBeVisible();
}

for (const { state, label, base } of HOMES) {
  test.describe(label, () => {
    test.use({ baseURL: base });

    test('an evidence opens the reader with that figure current', async ({ page }) => {
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
      expect(seen).toBe(
        DOCUMENTS.reduce((sum, { quotes }) => sum + drawSome('evidences', quotes, 12).length, 0),
      );
      console.log(`${label}：${seen} 处出处逐一打开，用时 ${((Date.now() - started) / 1000).toFixed(1)} 秒`);
    });

    test('a paragraph names the panels beside it, and hovering either side lights the other', async ({
      page,
    }) => {
      await openRoute(page, readerHash(AT));
      const listed = DOC.paragraphs.find(({ n }) => n === PARAGRAPH)?.panels.map(({ id }) => id) ?? [];
      const feeds = page.locator(`[data-paragraph~="${PARAGRAPH}"] [data-feeds]`);
      expect(
        await feeds.evaluateAll((items) => items.map((item) => item.getAttribute('data-feeds'))),
      ).toEqual(listed);
      const side = page.getByRole('complementary');
      await expect(side.getByText(`本段用于${listed.length}个面板`)).toBeVisible();
      const mark = page.locator(`mark[data-evidence~="${AT.quote.evidence}"] button`);
      const point = side.locator(
        `[data-panel="${CHANGE.panel.spec.id}"] button[data-observation="${CHANGE.record.id}"]`,
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
      await openRoute(page, `#/sources/${DOC.document.id}`);
      await page.getByRole('textbox', { name: '到第 段' }).focus();
      await page.keyboard.type('999');
      await page.keyboard.press('Enter');
      await expect(page.getByText(`本文件有第1—${DOC.paragraphs.length}段`)).toBeVisible();
      await page.keyboard.press('Control+A');
      await page.keyboard.type(String(PARAGRAPH));
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`p=${PARAGRAPH}`));
      await expect(page.locator(`[data-paragraph~="${PARAGRAPH}"]`)).toHaveAttribute('data-here', 'true');

      await page.getByRole('button', { name: '下一处' }).focus();
      await page.keyboard.press('Enter');
      const current = page.locator('mark[aria-current="true"]');
      const begins = FIGURES.findIndex(({ paragraph }) => paragraph === PARAGRAPH);
      const standsAt = async (steps: number) => {
        const [evidence = ''] = FIGURES[begins + steps]?.evidence ?? [];
        await expect(page.locator(`mark[aria-current="true"][data-evidence~="${evidence}"]`)).toHaveCount(1);
      };
      await standsAt(0);
      // Single keys do nothing outside the text.
      await page.keyboard.press('n');
      await standsAt(0);
      await current.locator('button').focus();
      for (const key of ['n', 'j', 'ArrowRight']) await page.keyboard.press(key);
      await standsAt(3);
      await expect(current.locator('button')).toBeFocused();
      for (const key of ['p', 'k', 'ArrowLeft']) await page.keyboard.press(key);
      await standsAt(0);

      await page
        .getByRole('navigation', { name: '按领域筛选' })
        .getByRole('link', { name: new RegExp(`^${DOMAINS.find(({ id }) => id === OTHER?.domain)?.title}`) })
        .focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`d=${OTHER?.domain}`));
      await expect(page.locator(`[data-paragraph~="${without}"]`)).toHaveCount(0);
      await expect(page.locator(`[data-paragraph~="${OTHER && paragraphOf(OTHER)}"]`)).toBeVisible();
      // Once: the page differs in its words alone.
      if (base === HOMES[0]?.base) expect(await axeFaults(page)).toEqual([]);

      await page.getByRole('link', { name: /逐项对照/ }).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: /对照$/ })).toBeVisible();
      await page.getByRole('link', { name: '下一处写法不同' }).focus();
      await page.keyboard.press('Enter');
      await expect(page.locator('blockquote[data-pair] mark').first()).toBeVisible();
    });

    test('two documents stand side by side, their difference marked to the character', async ({ page }) => {
      test.skip(PAIR === null, 'no two documents of this dataset tell one fact in other words');
      await openRoute(page, PAIR?.hash ?? '');
      await expect(page.locator('blockquote[data-pair] mark')).toHaveText(PAIR?.marked ?? []);
      await expect(page.getByRole('rowheader')).toHaveCount(PAIR?.facts ?? 0);
    });

    test('slips of the original are marked where they stand, and said', async ({ page }) => {
      test.skip(SLIPS.length === 0, 'the originals of this dataset hold no slip');
      for (const { doc, paragraph: n, token } of SLIPS.slice(0, 2)) {
        await openRoute(page, `#/sources/${doc}?p=${n}`);
        const paragraph = page.locator(`[data-paragraph~="${n}"]`);
        await expect(paragraph.getByText(`原文如此：“${token}”`)).toBeVisible();
        // Without the original a slip stands only where a quote has it.
        const isShown = state === 'with' || quoted(doc, n).some((quote) => quote.includes(token));
        const slip = paragraph.locator(`[data-sic="${token}"]`);
        if (isShown) await expect(slip).toHaveText(/‹原文如此›/);
        else await expect(slip).toHaveCount(0);
      }
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
    page.on('request', (request) => {
      // Scripts of the site itself come a second after the start, whatever the reader does; they carry nothing.
      const isOwnScript = request.method() === 'GET' && /\/assets\/[\w-]+\.js$/.test(request.url());
      if (!isOwnScript) sent.push(request.url());
    });
    await offer(page, file, Buffer.from('另一段文字\n'));
    await expect(page.getByRole('alert')).toContainText(`没有采用 ${file}：内容与登记的原文不一致。`);
    await expect(page.getByRole('alert')).toContainText(`应为 SHA-256 ${sha256.slice(0, 12)}`);
    await offer(page, file, Buffer.from([0xb5, 0xda, 0xd2, 0xbb]));
    await expect(page.getByRole('alert')).toContainText('不是 UTF-8');
    expect(sent).toEqual([]);
    expect(await axeFaults(page)).toEqual([]);
  });

  // Without originals there is no valid file to supply; the unit tests cover the rule itself.
  if (HOMES.length > 1) {
    test('is taken where it is the one, for this visit, and refused with one byte changed', async ({
      page,
    }) => {
      await openRoute(page, `#/sources/${id}`);
      const original = originalOf(LONGEST);
      // One digit of one paragraph is another.
      const lines = original.toString('utf8').split('\n');
      const { n = 0, line = 0 } =
        LONGEST.paragraphs.find((one) => /\d/.test(lines[one.line - 1] ?? '')) ?? {};
      lines[line - 1] = (lines[line - 1] ?? '').replace(/\d/, (digit) => (digit === '9' ? '8' : '9'));
      const changed = Buffer.from(lines.join('\n'));
      await offer(page, file, changed);
      const alert = page.getByRole('alert');
      await expect(alert).toContainText(`第${n}段起不同`);
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
