import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { unzlibSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  drawsChinese,
  findPictureFont,
  fontOptions,
  type PictureFont,
} from '../../../../tools/fonts/pictureFont.ts';
import { cutFont, rasterise } from '../../../../tools/fonts/rasterise.ts';
import { panels, pictureOf } from '../../prerender/pictures/panelPictures.ts';

interface Image {
  readonly width: number;
  readonly height: number;
  /** The number of different bytes of filtered pixels; a blank picture has hardly any. */
  readonly values: number;
}

const WORDS =
  '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="40" font-family="sans-serif"><text y="30" font-size="30">据晋据</text></svg>';
const pixels = (font: PictureFont) => new Resvg(WORDS, { font: fontOptions(font) }).render().pixels;

/** Size and contents of a PNG file. */
function readPng(file: Uint8Array): Image {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const data: Uint8Array[] = [];
  for (let at = 8; at < file.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...file.subarray(at + 4, at + 8));
    if (type === 'IDAT') data.push(file.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const pixels = unzlibSync(Buffer.concat(data));
  return { width: view.getUint32(16), height: view.getUint32(20), values: new Set(pixels).size };
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'youju-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const found = findPictureFont();

describe('a machine without a Chinese font', () => {
  it('is told from one that has one: nothing is found in an empty folder, or in none', () => {
    expect(findPictureFont([folder])).toBeNull();
    expect(findPictureFont([join(folder, 'missing')])).toBeNull();
  });

  it('is not taken in by a file of the right name, nor by no file at all', () => {
    writeFileSync(join(folder, 'NotoSansCJK-Regular.ttc'), 'no font');
    expect(findPictureFont([folder])).toBeNull();
    expect(drawsChinese({ family: 'Noto Sans CJK SC', files: [] })).toBe(false);
  });
});

function testWithFont(font: PictureFont) {
  const samples = [...new Map(panels.map((data) => [data.spec.kind, data])).values()];

  it('draws one picture of each kind at twice its size, and not blank', async () => {
    const pictures = samples.map((data) => ({ path: `${data.spec.id}.svg`, ...pictureOf(data) }));
    const images = await rasterise(new Map(pictures.map(({ path, svg }) => [path, svg])), font);
    expect(images.size).toBe(samples.length);
    for (const { path, width, height } of pictures) {
      const file = images.get(path.replace('.svg', '.png')) ?? new Uint8Array();
      const image = readPng(file);
      expect([image.width, image.height], path).toEqual([2 * width, 2 * height]);
      expect(image.values, path).toBeGreaterThan(30);
    }
  });

  it('sees a blank sheet as blank', async () => {
    const blank = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"/>';
    const images = await rasterise(new Map([['blank.svg', blank]]), font);
    const { values, ...size } = readPng(images.get('blank.png') ?? new Uint8Array());
    expect(size).toEqual({ width: 160, height: 80 });
    // The filter type of each line is a byte as well.
    expect(values).toBeLessThan(4);
  });

  it('cuts a font down to the characters asked for, which look as before, and loses the others', async () => {
    const [file = ''] = font.files;
    const whole = readFileSync(file);
    const path = join(folder, 'cut.otf');
    const cut = await cutFont(whole, font.family, '据晋');
    expect(cut?.length).toBeLessThan(whole.length / 4);
    writeFileSync(path, cut ?? '');
    expect(pixels({ ...font, files: [path] }).equals(pixels({ ...font, files: [file] }))).toBe(true);
    expect(drawsChinese({ family: font.family, files: [path] })).toBe(true);
    writeFileSync(path, (await cutFont(whole, font.family, '有')) ?? '');
    expect(drawsChinese({ family: font.family, files: [path] })).toBe(false);
    expect(await cutFont(whole, '没有这个字族', '据')).toBeNull();
  });
}

if (found) describe('a machine with a Chinese font', () => testWithFont(found));
else
  it('this machine has no Chinese font: pictures are checked as SVG alone', () => {
    expect(findPictureFont()).toBeNull();
  });
