import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  findHeights,
  type Measured,
  type MeasurePanels,
  type PanelHtml,
  pageDigest,
  readHeights,
  writeHeights,
} from '../../../../tools/plugins/embedHeights.ts';

const VERSION = '0123456789abcdef';

interface Written {
  readonly words?: string;
  readonly name?: string;
  readonly version?: string;
  readonly rule?: string;
  readonly head?: string;
  /** Of an animation, and of a class that nothing on the page has. */
  readonly file?: string;
}

const pageOf = ({
  words = '98.8%',
  name = '_figure_1ab2c_7',
  version = VERSION,
  rule = 'margin:0',
  head = '',
  file = '1ab2c',
}: Written = {}) =>
  `<html><head>${head}<style>.${name},._absent_${file}_3{${rule}}@keyframes _appear_${file}_1{}</style></head><body><main class="${name} wide">${words}<footer>数据版本${version.slice(0, 8)}</footer></main></body></html>`;

const panelOf = (panel: string, html = pageOf(), records = 2): PanelHtml => ({
  panel,
  kind: 'bar',
  records,
  html,
});
const digest = pageDigest(pageOf(), VERSION);
const known = (picture: number, table = picture) => ({ picture, table, page: digest });
const measuring = (sizes: Record<string, { picture: number; table: number }>) =>
  vi.fn<MeasurePanels>(async () => ({ sizes: new Map(Object.entries(sizes)), obstacle: null }));
const nothing: Measured = { sizes: new Map(), obstacle: '本机没有 Chromium' };

describe('the digest of a page', () => {
  it.each<[string, Written]>([
    ['classes are named after another file', { name: '_figure_9xy8z_112' }],
    ['names of other parts come from another file', { file: '9xy8z' }],
    ['the dataset has another version', { version: 'fedcba9876543210' }],
    ['share cards say something else', { head: '<meta property="og:title" content="x">' }],
  ])('stays where %s', (_, written) => {
    expect(pageDigest(pageOf(written), written.version ?? VERSION)).toBe(digest);
  });

  it.each<[string, Written]>([
    ['another figure stands there', { words: '98.9%' }],
    ['another rule applies', { rule: 'margin:1rem' }],
  ])('is another where %s', (_, written) => {
    expect(pageDigest(pageOf(written), VERSION)).not.toBe(digest);
  });
});

describe('heights of frames', () => {
  it('are taken as they are for panels that have not changed, and no browser is asked', async () => {
    const measure = measuring({});
    const found = await findHeights([panelOf('a')], { known: { a: known(400) }, version: VERSION, measure });
    expect(measure).not.toHaveBeenCalled();
    expect(found).toMatchObject({
      heights: { a: { picture: 400, table: 400 } },
      measured: [],
      estimated: [],
    });
    expect(found.kept).toEqual({ a: known(400) });
  });

  it('are measured for those that have changed or are new, and kept with the digest of their page', async () => {
    const changed = panelOf('b', pageOf({ words: '三行' }));
    const measure = measuring({ b: { picture: 500, table: 520 }, c: { picture: 600, table: 640 } });
    const panels = [panelOf('a'), changed, panelOf('c')];
    const found = await findHeights(panels, {
      known: { a: known(400), b: known(440), gone: known(800) },
      version: VERSION,
      measure,
    });
    expect(measure.mock.calls[0]?.[0].map(({ panel }) => panel)).toEqual(['b', 'c']);
    expect(found.heights).toEqual({
      a: { picture: 400, table: 400 },
      b: { picture: 500, table: 520 },
      c: { picture: 600, table: 640 },
    });
    expect(found.kept).toEqual({
      a: known(400),
      b: { picture: 500, table: 520, page: pageDigest(changed.html, VERSION) },
      c: { picture: 600, table: 640, page: digest },
    });
    expect(found.measured).toEqual(['b', 'c']);
    expect(found.estimated).toEqual([]);
  });

  it('are estimated with room to spare where no browser is there, said, and never kept', async () => {
    const panels = [
      panelOf('a', pageOf(), 4),
      panelOf('b', pageOf({ words: '三行' })),
      panelOf('c', pageOf({ words: '新' }), 1),
      panelOf('d', pageOf({ words: '新' }), 9),
      { ...panelOf('e', pageOf({ words: '新' })), kind: 'map' },
    ];
    const before = { a: known(400, 800), b: known(440, 480) };
    const found = await findHeights(panels, {
      known: before,
      version: VERSION,
      measure: async () => nothing,
    });
    expect(found.estimated).toEqual(['b', 'c', 'd', 'e']);
    expect(found.obstacle).toBe('本机没有 Chromium');
    expect(found.kept).toEqual(before);
    expect(found.heights).toEqual({
      a: { picture: 400, table: 800 },
      // A quarter taller than it was.
      b: { picture: 552, table: 600 },
      // By its records, as much as any of its kind takes for each, and never more than the tallest.
      c: { picture: 224, table: 240 },
      d: { picture: 440, table: 800 },
      // Nothing is known of its kind.
      e: { picture: 720, table: 720 },
    });
  });

  it('name the panels that a browser left out', async () => {
    const found = await findHeights([panelOf('a'), panelOf('b')], {
      known: {},
      version: VERSION,
      measure: async () => ({
        sizes: new Map([['a', { picture: 80, table: 88 }]]),
        obstacle: 'Chromium 没有量成',
      }),
    });
    expect(found.measured).toEqual(['a']);
    expect(found.estimated).toEqual(['b']);
    expect(Object.keys(found.kept)).toEqual(['a']);
  });
});

describe('the file of heights', () => {
  const folders: string[] = [];
  const makeFolder = () => {
    const folder = mkdtempSync(join(tmpdir(), 'heights-'));
    folders.push(folder);
    return folder;
  };
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  it('is none in a new city, and comes back as it was written, by panel', () => {
    const folder = makeFolder();
    expect(readHeights(folder)).toEqual({});
    writeHeights(folder, { b: known(8), a: known(16) });
    expect(readHeights(folder)).toEqual({ a: known(16), b: known(8) });
    expect(readFileSync(join(folder, 'embedHeights.json'), 'utf8').indexOf('"a"')).toBeLessThan(8);
  });

  it('is not touched where it says so already', () => {
    const folder = makeFolder();
    const file = join(folder, 'embedHeights.json');
    writeHeights(folder, { a: known(8) });
    utimesSync(file, 1, 1);
    writeHeights(folder, { a: known(8) });
    expect(statSync(file).mtimeMs).toBe(1000);
    writeHeights(folder, { a: known(16) });
    expect(statSync(file).mtimeMs).toBeGreaterThan(1000);
  });

  it('may be of before digests were kept: everything in it is then measured anew', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'embedHeights.json'), '{"a":{"picture":8,"table":8}}');
    const measure = measuring({ a: { picture: 16, table: 16 } });
    const found = await findHeights([panelOf('a')], {
      known: readHeights(folder),
      version: VERSION,
      measure,
    });
    expect(found.measured).toEqual(['a']);
  });

  it('is refused where it is none', () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'embedHeights.json'), '{"a":{"picture":"8px"}}');
    expect(() => readHeights(folder)).toThrow('embedHeights.json');
  });
});
