import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { formatFingerprint } from '../../../src/model/published/copySignature.ts';
import { fingerprintOf } from '../../../tools/portable/signature.ts';
import { readDataScript, signCopy } from '../../../tools/portable/signCopy.ts';
import { goTo, placeOnDisk, watchErrors } from '../../browser/support/diskBehaviours.ts';
import { republishCopy } from '../../support/forgeCopy.ts';
import { TAB } from '../../support/subjects.ts';

/** Who published a copy, what may run in it, and under which licences it is passed on. */

const OURS = generateKeyPairSync('ed25519');
const THEIRS = generateKeyPairSync('ed25519');
const pemOf = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }).toString();

const shown = (key: KeyObject): string => formatFingerprint(fingerprintOf(key));

async function check(page: Page, pem: string): Promise<void> {
  await page.getByRole('textbox', { name: '公钥' }).fill(pem);
  await page.getByRole('button', { name: '核对', exact: true }).click();
}

for (const form of ['page', 'single'] as const)
  test(`${form}: a signed copy says whose key signed its data, and no other key is taken`, async ({
    page,
  }) => {
    const errors = watchErrors(page);
    const site = placeOnDisk();
    const version = signCopy(site.folder, OURS.privateKey);
    await goTo(page, site[form], '#/about', 'about');
    const section = page.getByRole('region', { name: '核对来源' });
    await check(page, pemOf(OURS.publicKey));
    await expect(section).toContainText(`签名相符，数据版本 ${version}`);
    await expect(section).toContainText(shown(OURS.publicKey));
    await check(page, pemOf(THEIRS.publicKey));
    await expect(section).toContainText('签名与这把公钥不符');
    await expect(section).toContainText(shown(THEIRS.publicKey));
    await page.locator('input[type=file]').setInputFiles({
      name: '公钥.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(pemOf(OURS.publicKey)),
    });
    await expect(section).toContainText('签名相符');
    await check(page, shown(OURS.publicKey));
    await expect(section).toContainText('这不是公钥');
    expect(errors).toEqual([]);
  });

test('a copy without a signature says so, and other data under an old signature are noticed', async ({
  page,
}) => {
  const errors = watchErrors(page);
  const site = placeOnDisk();
  for (const address of [site.page, site.single]) {
    await goTo(page, address, '#/about', 'about');
    await check(page, pemOf(OURS.publicKey));
    await expect(page.getByRole('alert')).toContainText('这个副本没有签名');
  }
  signCopy(site.folder, OURS.privateKey);
  const data = join(site.folder, 'data.js');
  const written = readFileSync(data, 'utf8');
  const files = readDataScript(written);
  const shard = `domains/${TAB.id}.json`;
  const other = await republishCopy(
    files,
    shard,
    (files[`data/${shard}`] ?? '').replace('"title": "', '"title": "某'),
  );
  writeFileSync(data, `globalThis.__YOUJU_FILES__=${JSON.stringify(other)};`);
  await page.goto('about:blank');
  await goTo(page, site.page, '#/about', 'about');
  await check(page, pemOf(OURS.publicKey));
  await expect(page.getByRole('alert')).toContainText('数据不是签发时的那一份');
  expect(errors).toEqual([]);
});

test('every page of a copy has a policy of its own before its first script, and what is slipped in is refused', async ({
  page,
}) => {
  const site = placeOnDisk();
  const pages = readdirSync(site.folder, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(20);
  for (const path of pages) {
    const html = readFileSync(join(site.folder, path), 'utf8');
    const policy = html.indexOf('http-equiv="Content-Security-Policy"');
    expect(policy, path).toBeGreaterThan(0);
    const script = html.search(/<(?:script|style|link rel="stylesheet")/);
    expect(script < 0 || policy < script, path).toBe(true);
  }
  for (const address of [site.page, site.single]) {
    await page.goto('about:blank');
    await goTo(page, address, '#/', 'overview');
    const seen = await page.evaluate(async () => {
      const refused: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        refused.push(effectiveDirective),
      );
      const script = document.createElement('script');
      try {
        script.append(new Text('document.title = "slipped in"'));
        document.head.append(script);
      } catch (error) {
        refused.push(String(error));
      }
      const image = document.createElement('img');
      image.src = 'http://localhost:9/x.png';
      document.body.append(image);
      await fetch('http://localhost:9/').catch(() => undefined);
      await new Promise((done) => setTimeout(done, 200));
      return { refused, title: document.title };
    });
    expect(seen.title).not.toBe('slipped in');
    expect(seen.refused).toContain('img-src');
    expect(seen.refused).toContain('connect-src');
  }
});

test('licence, notice and those of third parties go with both copies', async ({ page }) => {
  const site = placeOnDisk();
  for (const file of ['LICENSE.txt', 'NOTICE.txt', 'licences.txt'])
    expect(existsSync(join(site.folder, file)), file).toBe(true);
  const beside = readFileSync(join(site.folder, 'licences.txt'), 'utf8');
  for (const name of ['react', 'echarts', 'pptxgenjs', 'docx', 'mammoth'])
    expect(beside).toMatch(new RegExp(`^${name} \\d`, 'm'));
  await goTo(page, site.single, '#/about', 'about');
  await page.getByText('本站与第三方软件的许可证').click();
  const text = page.getByRole('region', { name: '所用软件' }).locator('pre');
  for (const words of ['MIT License', 'notice on quoted phrases', 'lzma1 ', 'react ', 'Apache License'])
    await expect(text).toContainText(words);
});
