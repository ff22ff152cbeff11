import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { REVIEW } from '../support/ownDataset.ts';
import { DOUBTED, TAB } from '../support/subjects.ts';
import { expect, openRoute, TABS, test } from './support/site.ts';

const review = REVIEW;
const records = TABS.filter(({ name }) => name !== 'overview').flatMap(({ shard }) => shard.records);
const figures = records.filter(({ quantity }) => quantity !== null);

test('a figure in doubt carries a mark that opens the matter, in panel, picture and table', async ({
  page,
}) => {
  await openRoute(page, TAB.hash);
  const panel = page.locator(`[data-panel="${DOUBTED.spec.id}"]`);
  await expect(panel).toBeVisible();
  await expect(
    panel.getByRole('link', { name: /(?:不一致|前后不一|与算术不符|口径待核)，查看校核/ }).first(),
  ).toBeVisible();
  await panel.getByRole('button', { name: '表格', exact: true }).click();
  await panel
    .getByRole('table')
    .getByRole('link', { name: /查看校核/ })
    .first()
    .click();
  await expect(page.locator('main')).toHaveAttribute('data-page', 'review');
  const id = new URLSearchParams(new URL(page.url()).hash.split('?')[1]).get('c') ?? '';
  await expect(page.locator(`[id="review-${id}"]`)).toHaveAttribute('data-here', 'true');
  await expect(page.locator(`[id="review-${id}"]`)).toBeInViewport();
});

/** A control of a record in a panel: the marks drawn within it, or the links to matters that its panel has. */
interface Shown {
  readonly panel: string;
  readonly id: string;
  readonly drawn: boolean;
  readonly signs: number;
  readonly links: readonly string[];
}

/** Runs in the page: the controls of all panels, and the marks of pictures that lie in none that `doubted` names. */
function readMarks(doubted: readonly string[]): { shown: Shown[]; stray: string[] } {
  const panels = Array.from(document.querySelectorAll<HTMLElement>('[data-panel]'));
  const read = panels.map((panel) => {
    const name = panel.dataset.panel ?? '';
    const visible = (element: Element) => element.getClientRects().length > 0;
    const signs = Array.from(panel.querySelectorAll('svg text'))
      .filter((text) => text.textContent === '?' && visible(text))
      .map((text) => text.getBoundingClientRect())
      .map(({ left, right, top, bottom }) => ({ x: (left + right) / 2, y: (top + bottom) / 2 }));
    const links = Array.from(
      panel.querySelectorAll('a[href^="#/review?c="]'),
      (link) => link.getAttribute('href') ?? '',
    );
    const controls = Array.from(panel.querySelectorAll<HTMLElement>('[data-observation]')).filter(visible);
    const areas = controls.map((control) => {
      const box = control.getBoundingClientRect();
      const holds = ({ x, y }: { x: number; y: number }) =>
        x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 1 && y <= box.bottom + 1;
      return { id: control.dataset.observation ?? '', drawn: control.textContent === '', holds };
    });
    const owned = areas.filter(({ id, drawn }) => drawn && doubted.includes(id));
    return {
      shown: areas.map(({ id, drawn, holds }) => ({
        panel: name,
        id,
        drawn,
        signs: signs.filter(holds).length,
        links,
      })),
      stray: signs.filter((sign) => !owned.some(({ holds }) => holds(sign))).map(() => name),
    };
  });
  return { shown: read.flatMap(({ shown }) => shown), stray: read.flatMap(({ stray }) => stray) };
}

test('exactly the records in doubt are marked, wherever their domain shows them', async ({ page }) => {
  let drawn = 0;
  for (const { hash, shard } of TABS) {
    await openRoute(page, hash);
    const doubted = shard.records.filter(
      ({ doubt, conflicts }) => doubt !== undefined || conflicts !== undefined,
    );
    const { shown, stray } = await page.evaluate(
      readMarks,
      doubted.map(({ id }) => id),
    );
    expect(stray, `${hash} has marks of no record in doubt`).toEqual([]);
    for (const { id, conflicts } of doubted)
      for (const control of shown.filter((item) => item.id === id)) {
        const place = `${hash} ${control.panel} ${id}`;
        // In a picture the mark is drawn at the value, and the card that opens there leads to the matter.
        if (control.drawn) expect(control.signs, place).toBeGreaterThan(0);
        else expect(control.links, place).toContain(`#/review?c=${conflicts?.[0] ?? id}`);
        if (control.drawn) drawn += 1;
      }
  }
  expect(drawn).toBeGreaterThan(0);
});

test('the address of every matter leads to it', async ({ page }) => {
  await openRoute(page, '#/review');
  const ids = [
    ...review.conflicts.map(({ id }) => id),
    ...review.doubts.map(({ record }) => record),
    ...review.checks.map(({ id }) => id),
    ...review.derivations.map(({ id }) => id),
  ];
  for (const id of ids) expect(await page.locator(`[id="review-${id}"]`).count(), id).toBe(1);
  for (const part of ['open', 'doubts', 'sums', 'derivations', 'settled', 'coverage', 'aside', 'changes']) {
    await page.goto(`#/review?c=${part}`);
    await expect(page.locator(`[id="review-${part}"]`)).toBeInViewport();
  }
});

test('the picture of what became of the numerals holds to one scale and has its table', async ({ page }) => {
  await openRoute(page, '#/review?c=coverage');
  const widths = await page.locator('[data-coverage]').evaluateAll((bars) =>
    bars.map((bar) => ({
      doc: bar.getAttribute('data-coverage'),
      width: bar.querySelector('[aria-hidden]')?.getBoundingClientRect().width ?? 0,
      parts: Array.from(
        bar.querySelectorAll('[aria-hidden] > span'),
        (part) => part.getBoundingClientRect().width,
      ),
    })),
  );
  const [first] = review.coverage;
  const scale = (widths[0]?.width ?? 0) / (first?.numerals ?? 1);
  for (const { doc, width, parts } of widths) {
    const item = review.coverage.find((entry) => entry.doc === doc);
    expect(Math.abs(width - (item?.numerals ?? 0) * scale)).toBeLessThan(1);
    expect(Math.abs(parts.reduce((sum, part) => sum + part, 0) - width)).toBeLessThan(1);
    expect(Math.abs((parts[0] ?? 0) - (item?.kinds.observation ?? 0) * scale)).toBeLessThan(1);
  }
  await page
    .getByRole('region', { name: '数字去向' })
    .getByRole('button', { name: '表格', exact: true })
    .click();
  await expect(page.getByRole('table', { name: '各文件数字的去向' }).getByRole('row')).toHaveCount(
    1 + review.coverage.length,
  );
});

test('the sheet lists every figure, prints on paper with its head, and saves as a spreadsheet', async ({
  page,
}) => {
  await openRoute(page, '#/review?view=sheet');
  await expect(page.locator('[data-sign]')).toHaveCount(figures.length);

  await page.emulateMedia({ media: 'print' });
  for (const nav of await page.locator('header nav').all()) await expect(nav).toBeHidden();
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden();
  expect(await page.locator('thead').evaluate((head) => getComputedStyle(head).display)).toBe(
    'table-header-group',
  );
  const paper = await page.pdf({
    format: 'A4',
    margin: { top: '15mm', bottom: '15mm', left: '12mm', right: '12mm' },
  });
  const pages = paper.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  console.log(`核对单 ${figures.length} 个数字，A4 ${pages} 页`);
  // A row is no higher than a sixth of a page.
  expect(pages).toBeGreaterThanOrEqual(Math.max(1, Math.floor(figures.length / 60)));
  await page.emulateMedia({ media: 'screen' });

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出表格（XLSX）' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/核对单\.xlsx$/);
  const files = unzipSync(readFileSync(await download.path()));
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet.match(/<row /g)).toHaveLength(figures.length + 1);
  // The number is a number, without magnitude and unit.
  const { quantity } = figures.find((record) => /^\d+$/.test(record.quantity?.value ?? '')) ?? {};
  expect(sheet).toMatch(new RegExp(`<c [^>]*><v>${quantity?.value}</v></c>`));
});

test('corrections are said, also that there are none', async ({ page }) => {
  await openRoute(page, '#/review?c=changes');
  if (review.changes.length === 0) await expect(page.getByText(/^首次公布以来没有更正/)).toBeVisible();
  else await expect(page.locator('[id^="review-change-"]')).toHaveCount(review.changes.length);
});
