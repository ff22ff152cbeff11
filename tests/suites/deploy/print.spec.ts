import { execFileSync } from 'node:child_process';
import { recordFace } from '../../../src/model/text/face.ts';
import { embedUrl, PANELS } from '../../browser/support/embedBehaviours.ts';
import { frameOf, loaderOf, writeHostPage } from '../../browser/support/hostPage.ts';
import { expect, test } from '../../browser/support/site.ts';
import { ROW } from '../../support/subjects.ts';
import { HOST, SITE_URL } from './servers.ts';

const PDFTOTEXT = 'pdftotext';
const PDF = '.cache/deploy/host.pdf';

/**
 * Text of the printed page without blanks, because programs differ in the spaces between digits and Chinese.
 */
const printedText = (): string =>
  execFileSync(PDFTOTEXT, ['-enc', 'UTF-8', PDF, '-'], { encoding: 'utf8' }).replace(/\s/g, '');

test('a printed page holds the chart of a frame below the fold, to its last label and its source', async ({
  page,
  clean,
}) => {
  clean.allow(/^request: http:\/\/localhost:/);
  const data = PANELS.find(({ spec }) => spec.id === ROW.panel.spec.id);
  const frame = frameOf(embedUrl(SITE_URL, ROW.panel.spec.id), { more: 'data-youju loading="lazy"' });
  const body = `<p style="height: 20000px">正文</p>${frame}${loaderOf(SITE_URL)}`;
  await page.goto(writeHostPage(HOST, { body }), { waitUntil: 'networkidle' });
  await page.pdf({ path: PDF, format: 'A4' });
  const text = printedText();
  const figures = (data?.all ?? []).flatMap((record) => recordFace(record).figure ?? []);
  expect(figures.length).toBeGreaterThan(8);
  for (const words of [data?.spec.title ?? '?', '来源：发布会', ...figures]) expect(text).toContain(words);
  test.info().annotations.push({ type: 'measured', description: `${figures.length}个数字都在PDF的文字中` });
});
