import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ScanReading } from '../../../../src/model/authored/scanReading.ts';
import type { Pictures } from '../../../../tools/ocr/addOn.ts';
import { isOcrInstalled } from '../../../../tools/ocr/installed.ts';
import { runReader } from '../../../../tools/ocr/runReader.ts';
import { isWhole } from '../../../support/forms.ts';

/** Every sort of file that people have a page in, read by the models themselves: `npm run test:full -- scans`. */

const folder = mkdtempSync(join(tmpdir(), 'ocr-inputs-'));
afterAll(() => rmSync(folder, { recursive: true }));

const DPI = 150;
const EM = Math.round((10.5 * DPI) / 72);
const LEFT = [
  '上半年新建公园18个，',
  '改造小区206个，惠及',
  '居民3456户。绿地率',
  '达到41.25%，提高1.5',
  '个百分点。',
];
const RIGHT = [
  '全市完成投资97.3亿元，',
  '同比增长8.6%。新增',
  '就业2.07万人，建成',
  '水库7座、山塘12座，',
  '灌溉面积15.4万亩。',
];

const NEXT = [
  '接待游客52.6万人次，',
  '改建道路38公里，开通',
  '公交9条。学位新增',
  '7260个，入园率达到',
  '96.4%。',
];

/** Two columns of type on paper, `gutter` characters apart. */
function page({ gutter = 2.5, rule = false, wide = 1.4, columns = [LEFT, RIGHT] } = {}) {
  const column = EM * 11;
  const width = Math.round(column * 2 + EM * (gutter + 6));
  const canvas = createCanvas(width, Math.round(width / wide));
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#111111';
  context.font = `${EM}px "Noto Serif CJK SC"`;
  columns.forEach((lines, at) => {
    lines.forEach((line, row) => {
      context.fillText(line, EM * 3 + at * (column + EM * gutter), EM * (4 + row * 1.7));
    });
  });
  if (rule)
    context.fillRect(EM * 3 + column + (EM * gutter) / 2 - 1, EM * 2.6, 2, EM * 1.7 * LEFT.length + EM);
  return canvas;
}

const png = (own = page()): Buffer => own.toBuffer('image/png');
const NUMERALS = /[0-9]+(?:\.[0-9]+)?%?/gu;
const numerals = (text: string): string[] => [...text.matchAll(NUMERALS)].map(([own]) => own);
const GOLD = numerals([...LEFT, ...RIGHT].join(''));

let at = 0;
async function read(...files: ReadonlyArray<Uint8Array>): Promise<ScanReading> {
  at += 1;
  const own = join(folder, String(at));
  mkdirSync(own);
  const paths = files.map((bytes, page) => {
    const path = join(own, `page${page + 1}`);
    writeFileSync(path, bytes);
    return path;
  });
  const { path } = await runReader(paths, join(own, 'out')).result;
  return JSON.parse(readFileSync(path, 'utf8')) as ScanReading;
}

/** Processes with these words in their command, where the system tells of them. */
const running = (words: string): string[] =>
  (existsSync('/proc') ? readdirSync('/proc') : [])
    .filter((name) => /^[0-9]+$/u.test(name))
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(words);
      } catch {
        // It ended meanwhile.
        return false;
      }
    });

/** Paragraphs of rows, as a text of columns is read. */
const joined = ({ text }: ScanReading): string => text.replace(/\s/gu, '');

describe.skipIf(!isWhole('scans') || !isOcrInstalled())('a page', { timeout: 300_000 }, () => {
  let pictures: Pictures;
  beforeAll(async () => {
    const { loadAddOn } = await import('../../../../tools/ocr/addOn.ts');
    ({ pictures } = await loadAddOn());
  }, 60_000);
  const encoded = async (own: ReturnType<Pictures>): Promise<Buffer> =>
    (await own.toBuffer({ resolveWithObject: true })).data;

  it('of two columns is read column by column', async () => {
    const reading = await read(png());
    expect(numerals(joined(reading))).toEqual(GOLD);
    expect(reading.layer.pages[0]?.dpi).toBeGreaterThan(DPI * 0.85);
    expect(reading.layer.pages[0]?.dpi).toBeLessThan(DPI * 1.15);
  });

  it('whose columns only a rule parts is read column by column, and the rule is no 1', async () => {
    const reading = await read(png(page({ gutter: 1, rule: true })));
    expect(numerals(joined(reading))).toEqual(GOLD);
  });

  it('of two pages side by side is read page by page', async () => {
    const [left, right] = [page({ wide: 0.9 }), page({ wide: 0.9 })];
    const spread = createCanvas(left.width * 2, left.height);
    spread.getContext('2d').drawImage(left, 0, 0);
    spread.getContext('2d').drawImage(right, left.width, 0);
    const reading = await read(spread.toBuffer('image/png'));
    expect(numerals(joined(reading))).toEqual([...GOLD, ...GOLD]);
  });

  it('in a photo that lies on its side is turned as its camera says', async () => {
    const turned = await encoded(
      pictures(png()).rotate(270).withMetadata({ orientation: 6 }).jpeg({ quality: 85 }),
    );
    expect(numerals(joined(await read(turned)))).toEqual(GOLD);
  });

  it('of a TIFF of several pages is one of them', async () => {
    // What returns on every page in one place would be its running head.
    const second = png(page({ columns: [NEXT, NEXT] }));
    const tiff = await encoded(pictures([png(), second], { join: { animated: true } }).tiff({}));
    const { layer, ...reading } = await read(tiff);
    expect(layer.pages.map(({ n }) => n)).toEqual([1, 2]);
    expect(numerals(joined({ layer, ...reading }))).toEqual([
      ...GOLD,
      ...numerals([...NEXT, ...NEXT].join('')),
    ]);
  });

  it('of a pdf without a text layer is drawn and read, in the resolution of its picture', async () => {
    const own = page();
    const jpeg = await encoded(pictures(png(own)).jpeg({ quality: 85 }));
    const { layer, ...reading } = await read(picturePdf(jpeg, own.width, own.height, DPI));
    expect(layer.pages[0]?.dpi).toBe(DPI);
    expect(numerals(joined({ layer, ...reading }))).toEqual(GOLD);
  });

  it('says its resolution, and is warned of or refused by it', async () => {
    const at = (density: number) => encoded(pictures(png()).withMetadata({ density }).jpeg({ quality: 85 }));
    await expect(read(await at(89))).rejects.toThrow('第1页89 dpi，低于90 dpi');
    expect((await read(await at(90))).warnings).toEqual([expect.stringContaining('90 dpi，低于120 dpi')]);
    expect((await read(await at(119))).warnings).toHaveLength(1);
    expect((await read(await at(120))).warnings).toEqual([]);
  });

  it('that is broken, no picture, empty, or too large is refused with a sentence', async () => {
    const jpeg = await encoded(pictures(png()).jpeg({ quality: 85 }));
    await expect(read(jpeg.subarray(0, jpeg.length / 2))).rejects.toThrow('page1：第1页打不开，可能已损坏');
    await expect(read(Buffer.from('\x89PNG\r\n\x1a\nnothing'))).rejects.toThrow('可能已损坏');
    await expect(read(Buffer.from('%PDF-1.7 nothing'))).rejects.toThrow('可能已损坏');
    await expect(read(png(createCanvas(400, 300)))).rejects.toThrow('没有读出文字');
    const huge = pictures({ create: { width: 16_000, height: 14_000, channels: 3, background: '#fff' } });
    await expect(read(await encoded(huge.png()))).rejects.toThrow('16000×14000 像素，太大');
  });

  it('that is fine beyond need is looked at in 300 dpi', async () => {
    const fine = pictures(png())
      .resize({ width: page().width * 4 })
      .withMetadata({ density: DPI * 4 });
    const { layer, ...reading } = await read(await encoded(fine.jpeg({ quality: 80 })));
    expect(layer.pages[0]?.dpi).toBe(300);
    expect(numerals(joined({ layer, ...reading }))).toEqual(GOLD);
  });

  it('can be stopped in the middle; nothing runs on and nothing is left', async () => {
    const path = join(folder, 'stopped');
    writeFileSync(path, png());
    let isAtWork: () => void = () => undefined;
    const working = new Promise<void>((resolve) => {
      isAtWork = resolve;
    });
    const reader = runReader([path], join(folder, 'stopped-out'), () => isAtWork());
    await working;
    reader.stop();
    await expect(reader.result).rejects.toThrow('已停止');
    await expect.poll(() => running(join(folder, 'stopped-out')), { timeout: 10_000 }).toEqual([]);
    expect(readdirSync(folder)).not.toContain('stopped-out');
  });
});

/** A pdf of one page that is a picture, as scanners write it. */
function picturePdf(jpeg: Buffer, width: number, height: number, dpi: number): Buffer {
  const [w, h] = [(width * 72) / dpi, (height * 72) / dpi];
  const content = `q ${w} 0 0 ${h} 0 0 cm /Im0 Do Q`;
  const objects: Array<Buffer | string> = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${w} ${h}] /Contents 4 0 R /Resources << /XObject << /Im0 5 0 R >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    Buffer.concat([
      Buffer.from(
        `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
      ),
      jpeg,
      Buffer.from('\nendstream'),
    ]),
  ];
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let size = parts[0]?.length ?? 0;
  objects.forEach((own, index) => {
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(own),
      Buffer.from('\nendobj\n'),
    ]);
    offsets.push(size);
    size += part.length;
    parts.push(part);
  });
  const rows = offsets.map((own) => `${String(own).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${size}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(table)]);
}
