import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatLayer } from '../../../data/pipeline/files/pageFolder.ts';
import { NO_PAGES } from '../../../data/pipeline/read/facsimile/pageLayers.ts';
import { pageReadingOf } from '../../../data/pipeline/read/facsimile/pageReading.ts';
import { sha256 } from '../../../data/pipeline/read/originals.ts';
import { type Project, readProject, runProject } from '../../../data/pipeline/runPipeline.ts';
import type { PageLayer } from '../../../src/model/authored/pageLayer.ts';
import { facsimilePath } from '../../../src/model/paths.ts';
import { type Facsimile, jpegPath, webpPath } from '../../../src/model/published/facsimile.ts';
import { facsimileFiles } from '../../../tools/facsimile/facsimileFiles.ts';
import { plantDemoCity } from '../../support/deskCity.ts';

/** A scan of two pages, of which only the first has an image; every fiftieth of its height is a row. */

const [WIDTH, HEIGHT] = [1000, 2000];
let project: Project;
let doc = '';
let confirmed: PageLayer['confirmed'][number];

beforeAll(() => {
  const dataDir = plantDemoCity('facsimile-files');
  const bare = readProject(dataDir, {});
  const [document] = bare.authored?.documents ?? [];
  if (!document) throw new Error('no document');
  doc = document.id;
  const text = bare.originals.get(doc)?.text ?? '';
  const { lock, data } = runProject(bare, true);
  const [first] = data?.index.evidenceOf(doc) ?? [];
  const position = lock[first?.evidence.id ?? ''];
  confirmed = { line: position?.line ?? 1, start: 0, end: 400, on: '2026-11-03' };
  const layer: PageLayer = {
    schema: 1,
    sha256: sha256(text),
    read: 'ocr',
    pages: [
      { n: 1, width: WIDTH, height: HEIGHT, dpi: 150, image: 'p1.png' },
      { n: 2, width: WIDTH, height: HEIGHT, dpi: 150, image: 'p2.png' },
    ],
    lines: text.split('\n').map((line, at, all) => ({
      line: at + 1,
      page: at < all.length / 2 ? 1 : 2,
      chars: Array.from(
        { length: line.length },
        (_, n) => [(n % 90) / 100, ((at % 40) + Math.floor(n / 90) / 8) / 50, 0.01, 0.002] as const,
      ),
    })),
    confirmed: [confirmed],
  };
  const dir = join(dataDir, 'originals', `${document.file.replace(/\.txt$/, '')}.pages`);
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'pages.json'), formatLayer(layer));
  const canvas = createCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d');
  context.fillStyle = '#00ff00';
  context.fillRect(0, 0, WIDTH, HEIGHT);
  writeFileSync(join(dir, 'p1.png'), canvas.toBuffer('image/png'));
  const read = readProject(dataDir, {});
  if (!read.authored) throw new Error('no data');
  const site = { ...read.authored.site, facsimile: { documents: [doc], embeds: true } };
  const documents = read.authored.documents.map((own) => {
    const reading = own.id === doc ? pageReadingOf(layer) : undefined;
    return reading ? { ...own, reading } : own;
  });
  project = { ...read, authored: { ...read.authored, site, documents } };
});

describe('the pages of a scan', () => {
  it('are drawn from its images, with the day of each confirmation; a page without image is named', async () => {
    const { files, embedCrops, missing } = await facsimileFiles(project);
    expect(missing).toEqual([expect.stringMatching(/第 2 页没有图像/u)]);
    const facsimile = JSON.parse(String(files.get(facsimilePath(doc)))) as Facsimile;
    expect(facsimile.read).toBe('ocr');
    expect(facsimile.pages.map(({ n }) => n)).toEqual([1]);
    const days = Object.values(facsimile.confirmed);
    expect(new Set(days)).toEqual(new Set([confirmed.on]));
    expect(days.length).toBeLessThan(Object.keys(facsimile.crops).length);
    const [page] = facsimile.pages;
    for (const path of page ? [webpPath(page.image), jpegPath(page.image)] : []) {
      const picture = await loadImage(Buffer.from(files.get(path) as Uint8Array));
      expect([picture.width, picture.height]).toEqual([WIDTH, HEIGHT]);
    }
    for (const [id, crops] of Object.entries(facsimile.crops)) {
      expect(embedCrops?.get(id)).toHaveLength(crops.length);
      for (const { image, frames } of crops) {
        expect(files.has(webpPath(image)) && files.has(jpegPath(image))).toBe(true);
        for (const [x, y, w, h] of frames)
          expect(x >= 0 && y >= 0 && x + w <= 1.001 && y + h <= 1.001).toBe(true);
      }
    }
  });

  it('are not there, and evidence says how its text was read all the same', async () => {
    const { authored } = project;
    if (!authored) throw new Error('no data');
    const { facsimile: _, ...site } = authored.site;
    const off = { ...project, layers: NO_PAGES, authored: { ...authored, site } };
    const { files, missing } = await facsimileFiles(off);
    expect([...files.keys()]).toEqual([facsimilePath(doc)]);
    expect(missing).toEqual([]);
    const told = JSON.parse(String(files.get(facsimilePath(doc)))) as Facsimile;
    expect(told).toMatchObject({ read: 'ocr', pages: [], crops: {} });
    expect(new Set(Object.values(told.confirmed))).toEqual(new Set([confirmed.on]));
    // A text that was typed has no such list, and a city of typed texts none at all.
    const documents = authored.documents.map(({ reading: __, ...own }) => own);
    expect((await facsimileFiles({ ...off, authored: { ...off.authored, documents } })).files.size).toBe(0);
  });
});
