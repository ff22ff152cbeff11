import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { ensurePrograms } from '../../tools/machine/systemPrograms.ts';
import { firstOfEach } from '../support/forms.ts';
import { DERIVED, ROW, TAB } from '../support/subjects.ts';
import { parseSvg } from '../unit/prerender/pictures/svgText.ts';
import { comeNear, findCut, PDF_READER, pdfPages, readPrinted } from './support/printedPages.ts';
import { expect, openRoute, TABS, test } from './support/site.ts';

/** One panel of each kind, with its tab. */
const KINDS = [
  ...new Map(
    TABS.flatMap(({ hash, shard }) =>
      shard.panels.map(
        (spec) => [spec.kind, { kind: spec.kind, id: spec.id, title: spec.title, hash }] as const,
      ),
    ),
  ).values(),
];
/** Written, drawn, and the map: each of the ways in which a picture comes about. */
const SAMPLES = firstOfEach('panels', KINDS, ({ kind }) =>
  ['strip', 'honours', 'table', 'ticks', 'units'].includes(kind)
    ? 'written'
    : kind === 'map'
      ? kind
      : 'drawn',
);

async function openDownloads(page: Page, id: string): Promise<Locator> {
  const button = page.locator(`[data-panel="${id}"]`).getByRole('button', { name: /^下载：/ });
  const dialog = page.getByRole('dialog', { name: /^下载：/ });
  // Hydration may still be replacing elements, and the focus on a replaced element is lost.
  await expect(async () => {
    await button.press('Enter');
    await expect(dialog).toBeVisible({ timeout: 2000 });
  }).toPass();
  await expect(dialog.getByRole('button', { name: '图片（PNG）' })).toBeVisible();
  return dialog;
}

async function take(page: Page, dialog: Locator, name: string): Promise<{ file: Download; bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name }).click(),
  ]);
  return { file, bytes: readFileSync(await file.path()) };
}

/**
 * The number of non-background pixels in each horizontal band of a picture; the last band is the source's.
 */
const inkOf = (page: Page, png: Buffer): Promise<{ width: number; height: number; bands: number[] }> =>
  page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    // Title at the top, source and version at the bottom: 150 rows of pixels each.
    const bands = [0, image.height - 190].map((top) => {
      const { data } = context.getImageData(60, top + 40, image.width - 120, 150);
      let ink = 0;
      for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) ink += 1;
      return ink;
    });
    return { width: image.width, height: image.height, bands };
  }, png.toString('base64'));

test.describe('a panel of every kind', () => {
  for (const { kind, id, title, hash } of SAMPLES)
    test(`${kind}: picture, drawing and tables are what they say`, async ({ page }) => {
      await openRoute(page, hash);
      const dialog = await openDownloads(page, id);
      const svg = await take(page, dialog, '矢量图（SVG）');
      // Parsed as strict XML outside the page, because the page's policy lets no test parse markup.
      const root = parseSvg(svg.bytes.toString('utf8'));
      const size = [root.getAttribute('width'), root.getAttribute('height')].map(Number);
      const said = (root.textContent ?? '').replace(/\s/g, '');
      expect(said).toContain('来源：');
      expect(said).toMatch(/数据版本[0-9a-f]{8}·\d{4}年\d{1,2}月\d{1,2}日生成/);
      const png = await take(page, dialog, '图片（PNG）');
      const image = await inkOf(page, png.bytes);
      expect([image.width, image.height]).toEqual(size.map((pixels) => 2 * pixels));
      for (const ink of image.bands) expect(ink).toBeGreaterThan(1000);
      await expect(dialog.getByRole('img')).toBeVisible();
      const csv = await take(page, dialog, '表格（CSV）');
      expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(csv.bytes.toString('utf8')).toMatch(/^\uFEFF名称,数字,数值,.*\r\n/);
      const xlsx = await take(page, dialog, '表格（XLSX）');
      const sheet = strFromU8(unzipSync(xlsx.bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
      expect(sheet.match(/<row /g)?.length).toBe(csv.bytes.toString('utf8').split('\r\n').length - 1);
      for (const [{ file }, ending] of [
        [svg, 'svg'],
        [png, 'png'],
        [csv, 'csv'],
        [xlsx, 'xlsx'],
      ] as const)
        expect(file.suggestedFilename()).toMatch(new RegExp(`^${title.slice(0, 4)}.*“.+”\\.${ending}$`));
      await page.keyboard.press('Escape');
      await expect(
        page.locator(`[data-panel="${id}"]`).getByRole('button', { name: /^下载：/ }),
      ).toBeFocused();
    });
});

test('a file is named after the type the browser gives back, once made works offline, and a failure is said', async ({
  page,
  context,
  clean,
}) => {
  // Data prefetched for other tabs are missing as well.
  clean.allow(/ERR_INTERNET_DISCONNECTED/);
  await openRoute(page, TAB.hash);
  const dialog = await openDownloads(page, ROW.panel.spec.id);
  await take(page, dialog, '图片（PNG）');
  await take(page, dialog, '表格（XLSX）');
  await context.setOffline(true);
  for (const name of ['图片（PNG）', '矢量图（SVG）', '表格（CSV）', '表格（XLSX）'])
    await take(page, dialog, name);
  await page.evaluate(() => {
    const { toBlob } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.toBlob = function (callback) {
      toBlob.call(this, callback, 'image/jpeg');
    };
  });
  expect((await take(page, dialog, '图片（PNG）')).file.suggestedFilename()).toMatch(/\.jpg$/);
  await page.evaluate(() => {
    HTMLCanvasElement.prototype.toBlob = (callback) => callback(null);
  });
  await dialog.getByRole('button', { name: '图片（PNG）' }).click();
  await expect(dialog.getByRole('alert')).toContainText('文件没有生成。');
});

test('the link of a panel leads to it, and a citation holds all that is needed', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openRoute(page, TAB.hash);
  const dialog = await openDownloads(page, ROW.panel.spec.id);
  await dialog.getByRole('button', { name: '复制链接' }).click();
  await expect(dialog.getByText('已复制链接')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    new RegExp(`${TAB.hash}\\?panel=${ROW.panel.spec.id}$`),
  );
  await openRoute(page, `${TAB.hash}?f=${DERIVED.record.id}`);
  await page.getByRole('button', { name: '复制引文' }).click();
  await expect(page.getByText('已复制引文')).toBeVisible();
  const cited = await page.evaluate(() => navigator.clipboard.readText());
  const { regionName, period } = DERIVED.record;
  for (const part of [DERIVED.figure, regionName, period.label, '推算：', ROW.figure, '”——《', '段'])
    expect(cited).toContain(part);
});

/** The tallest picture that phones open. */
const TALLEST = 16_384;

test('the heaviest tab as long pictures: whole, in parts that phones open, and not blank', async ({
  page,
}) => {
  const heaviest = [...TABS].sort((a, b) => b.shard.panels.length - a.shard.panels.length)[0];
  await openRoute(page, heaviest?.hash ?? '');
  await page.getByRole('button', { name: '把本页存成长图' }).click();
  const dialog = page.getByRole('dialog', { name: /^长图：/ });
  const buttons = dialog.getByRole('button', { name: /^保存/ });
  await expect(buttons.first()).toBeVisible({ timeout: 30_000 });
  const count = await buttons.count();
  expect(await dialog.getByText(`分成${count}张`).count()).toBe(count > 1 ? 1 : 0);
  let height = 0;
  for (let index = 0; index < count; index += 1) {
    const [file] = await Promise.all([page.waitForEvent('download'), buttons.nth(index).click()]);
    expect(file.suggestedFilename()).toMatch(
      count > 1 ? new RegExp(`（${index + 1}）\\.png$`) : /[^）]\.png$/,
    );
    const image = await inkOf(page, readFileSync(await file.path()));
    console.log(`长图第${index + 1}张 ${image.width}×${image.height}`);
    expect(image.width).toBe(1080);
    expect(image.height).toBeLessThanOrEqual(TALLEST);
    height += image.height;
    for (const ink of image.bands) expect(ink).toBeGreaterThan(1000);
  }
  // Nothing is divided that would fit one picture.
  expect(height > TALLEST).toBe(count > 1);
});

for (const hash of firstOfEach('panels', [TAB.hash, `#/i/${ROW.record.indicator}`], () => 'page'))
  test(`on A4, upright and across, every panel of ${hash} is whole, its text in the text layer`, async ({
    page,
  }) => {
    ensurePrograms([PDF_READER], ['poppler-utils']);
    await openRoute(page, hash);
    await comeNear(page);
    const panels = await readPrinted(page);
    expect(panels.length).toBeGreaterThan(0);
    for (const landscape of [false, true]) {
      const pages = pdfPages(await page.pdf({ format: 'A4', landscape }));
      console.log(`${hash} A4${landscape ? '横' : '纵'} ${pages.length} 页，${panels.length} 个面板`);
      expect(findCut(panels, pages)).toEqual([]);
      expect(pages.join('')).toMatch(/数据版本[0-9a-f]{8}·打印于\d{4}年/);
    }
    // The check notices a panel whose last words are missing.
    expect(findCut([{ id: 'seeded', texts: ['纸上没有的字'] }], ['纸上'])).toHaveLength(1);
  });
