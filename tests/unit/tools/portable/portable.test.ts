import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listSearchItems, listSearchWords } from '../../../../data/pipeline/publish/buildSearch.ts';
import { paginateDomains } from '../../../../data/pipeline/publish/paginateDomains.ts';
import { parseAuthored, readAuthored } from '../../../../data/pipeline/read/readAuthored.ts';
import { fillData, indexData } from '../../../../data/pipeline/runPipeline.ts';
import { searchTexts } from '../../../../src/entry/disk/searchFile.ts';
import type { Manifest } from '../../../../src/model/published/manifest.ts';
import type { SearchDirectory } from '../../../../src/model/published/searchShard.ts';
import { precachedFiles } from '../../../../tools/plugins/appPlugin.ts';
import { assetsOf, diskPage } from '../../../../tools/portable/diskPage.ts';
import { dataScript } from '../../../../tools/portable/folderFiles.ts';
import { isCopied, isRuntimeFile } from '../../../../tools/portable/siteFiles.ts';

describe('a page for disks', () => {
  const built = `<!doctype html>
<html lang="zh-CN">
  <head>
    <link rel="icon" href="./icon.svg" type="image/svg+xml" />
    <script src="assets/boot-AAAAAAAA.js" data-app="./assets/index-BBBBBBBB.js ./assets/a.js" data-styles="./assets/a.css" data-files="data/core.000000000000.json" data-place="/"></script>
    <script type="module" crossorigin src="./assets/index-BBBBBBBB.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/react-CCCCCCCC.js">
    <link rel="stylesheet" crossorigin href="./assets/index-DDDDDDDD.css">
  </head>
  <body><div id="root"></div></body>
</html>`;
  const page = diskPage(built);

  it('asks for nothing that a browser refuses from disk', () => {
    expect(page).not.toMatch(/type="module"|modulepreload|crossorigin|data-app|data-files|index-DDDDDDDD/);
    expect(assetsOf(page)).toEqual(['assets/boot-AAAAAAAA.js']);
  });

  it('carries the version of the figures it was drawn of where the data are compared with it', () => {
    const drawn = built.replace('id="root"', 'id="root" data-drawn-version="0123456789ab"');
    expect(diskPage(drawn)).toContain('<html data-drawn-version="0123456789ab" lang="zh-CN">');
    expect(page).toContain('<html lang="zh-CN">');
  });

  it('loads its scripts in their order, and says what to do where none comes', () => {
    const scripts = Array.from(
      page.matchAll(/<script (?:defer )?src="\.\/([a-z]+\.js)"/g),
      ([, file]) => file,
    );
    expect(scripts).toEqual(['open.js', 'data.js', 'app.js']);
    expect(page).toContain('请把压缩包全部解压');
  });
});

describe('data.js', () => {
  it('gives every file back as it was, and ends no script', () => {
    const files = new Map([
      ['data/a.json', '{"a":"</script>\u2028\u2029\\n"}'],
      ['originals/b.txt', '甲\n乙\r\n'],
    ]);
    const script = dataScript(files, 'abc');
    expect(script).not.toMatch(/[\u2028\u2029]/);
    const scope: { __YOUJU_FILES__?: Record<string, string> } = {};
    new Function('globalThis', script)(scope);
    expect(new Map(Object.entries(scope.__YOUJU_FILES__ ?? {}))).toEqual(files);
  });

  it('holds what the app reads; what people download stays a file', () => {
    expect(['data/manifest.json', 'data/domains/roads.json', 'originals/a.txt'].every(isRuntimeFile)).toBe(
      true,
    );
    expect(['data/open/facts.csv', 'data/open/dataset.json', 'icon.svg'].some(isRuntimeFile)).toBe(false);
    expect(['data/open/facts.csv', 'embed/a.html', 'icon.svg'].every(isCopied)).toBe(true);
    expect(['index.html', 'assets/a.js', 'data/core.json', 'originals/a.txt'].some(isCopied)).toBe(false);
  });
});

describe('the search index of the single file', () => {
  const { authored } = parseAuthored(readAuthored('data'));
  const data = authored && fillData(indexData(authored));
  const found = data
    ? listSearchItems(data.authored, data.index, paginateDomains(data.authored, data.index).pageOf)
    : [];
  if (!data) throw new Error('the data cannot be read');
  const { version } = JSON.parse(readFileSync('public/data/manifest.json', 'utf8')) as Manifest;
  const folder = 'public/data/search';
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`);
  const textOf = new Map(paths.map((path) => [path.replace(/^public\//, ''), readFileSync(path, 'utf8')]));

  // The site spells the words; the single file takes them from its directory.
  const directory = JSON.parse(textOf.get('data/search/index.json') ?? '') as SearchDirectory;
  const words = { ...listSearchWords(data.authored), concepts: directory.words.concepts };

  it('is built of what is found, and every part comes out byte by byte', () => {
    const built = searchTexts({ version, found, words });
    expect([...built.keys()].sort()).toEqual([...textOf.keys()].sort());
    for (const [path, text] of built) expect(text === textOf.get(path), path).toBe(true);
  });

  it('differs as soon as one document does', () => {
    const other = found.map((item, at) =>
      at === 5 ? { ...item, document: { ...item.document, name: '别的' } } : item,
    );
    const built = searchTexts({ version, found: other, words });
    expect([...built].some(([path, text]) => text !== textOf.get(path))).toBe(true);
  });
});

describe('what an installed site keeps', () => {
  const files = new Map(
    [
      'index.html',
      'data/core.json',
      'data/open/facts.csv',
      'embed/a.html',
      'sw.js',
      'originals/甲 乙.txt',
    ].map((path): [string, Buffer] => [path, Buffer.from(path)]),
  );

  it('is never a panel of other pages, a download, or itself', () => {
    expect(precachedFiles(files).map(({ url }) => decodeURIComponent(url))).toEqual([
      'index.html',
      'data/core.json',
      'originals/甲 乙.txt',
    ]);
  });

  it('is another version as soon as one byte is another', () => {
    const changed = new Map(files).set('index.html', Buffer.from('2'));
    expect(precachedFiles(changed)[0]?.revision).not.toBe(precachedFiles(files)[0]?.revision);
    expect(precachedFiles(changed)[1]).toEqual(precachedFiles(files)[1]);
  });
});
