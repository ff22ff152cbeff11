import { describe, expect, it } from 'vitest';
import { recordFace } from '../../../../src/model/text/face.ts';
import { recordCaveat } from '../../../../src/model/text/recordText.ts';
import { panelCounties } from '../../../../src/panels/counties/panelCounties.ts';
import { core, drawnAs, map, panels, pictureOf } from './panelPictures.ts';
import { overlaps, parseSvg, textBoxes, textOf } from './svgText.ts';

const bare = (text: string): string => text.replace(/\s/g, '');
const [firstPanel] = panels;
if (!firstPanel) throw new Error('the dataset has no panel');
/** The map counts facts, honours quote them. */
const TOLD_IN_WORDS: readonly string[] = ['map', 'honours'];

/** Figures that are drawn as so many of a hundred, where the dataset itself draws none so. */
const shares = panels
  .filter(({ spec, all }) => spec.kind === 'strip' && all.every(({ quantity }) => quantity?.unit === '%'))
  .slice(0, 2);
const paired = panels.filter(({ pairs }) => pairs.length > 0);

const cases = [
  ...panels.map((data) => ({ id: data.spec.id, data, svg: pictureOf(data).svg })),
  ...shares.map((share) => {
    const data = drawnAs(share, 'units');
    return { id: `${share.spec.id} as units`, data, svg: pictureOf(data).svg };
  }),
  ...paired.flatMap((own) =>
    (own.pairs.length > 1 ? (['multiples'] as const) : (['slope', 'multiples'] as const)).map((kind) => {
      const data = drawnAs(own, kind);
      return { id: `${own.spec.id} as ${kind}`, data, svg: pictureOf(data).svg };
    }),
  ),
];

describe('the picture of every panel', () => {
  it('is drawn of all panels and kinds', () => {
    expect(shares.length).toBeGreaterThan(0);
    expect([...new Set(cases.map(({ data }) => data.spec.kind))]).toEqual(
      expect.arrayContaining(['strip', 'bar', 'slope', 'dumbbell', 'multiples', 'share', 'parts', 'units']),
    );
  });

  it.each(cases)('$id stands alone: title, source, version, nothing to run or fetch', ({ data, svg }) => {
    const root = parseSvg(svg);
    const text = textOf(root);
    expect(text).toContain(bare(data.spec.title));
    expect(text).toContain('来源：');
    expect(text).toContain(bare(data.spec.note ?? ''));
    expect(text).toContain(core.version.slice(0, 8));
    expect(svg).not.toMatch(/ style=| class=|<script|<style|<image|href=|var\(--/);
    const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
  });

  it.each(cases)('$id says every figure with its tags and marks', ({ data, svg }) => {
    const text = textOf(parseSvg(svg));
    expect(text).not.toContain('…');
    // A table of facts alone quotes them.
    const quoted = data.spec.kind === 'table' && data.all.every(({ kind }) => kind !== 'observation');
    if (!TOLD_IN_WORDS.includes(data.spec.kind) && !quoted)
      for (const record of data.all) expect(text).toContain(bare(recordFace(record).figure ?? ''));
    if (data.spec.kind === 'map') return;
    for (const tag of data.all.flatMap((record) => recordFace(record).tags)) expect(text).toContain(tag);
    expect(text.includes('※')).toBe(data.all.some((record) => recordCaveat(record) !== null));
  });

  it.each(cases)('$id keeps its words inside and apart', ({ data, svg }) => {
    const root = parseSvg(svg);
    const boxes = textBoxes(root);
    const height = Number(root.getAttribute('height'));
    expect(boxes.length).toBeGreaterThan(4);
    for (const box of boxes) {
      expect(box.left, box.text).toBeGreaterThanOrEqual(0);
      expect(box.right, box.text).toBeLessThanOrEqual(800 - 24);
      expect(box.bottom, box.text).toBeLessThanOrEqual(height);
    }
    expect(overlaps(boxes), data.spec.id).toEqual([]);
  });
});

describe('the checks of a picture', () => {
  const text = (x: number, words: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg"><g transform="translate(10 20)"><text x="${x}" y="5" font-size="10">${words}</text><text x="0" y="8" font-size="10">城市</text></g></svg>`;

  it('find text that stands on other text, and markup that is no XML', () => {
    expect(overlaps(textBoxes(parseSvg(text(15, '有据'))))).toEqual(['有据 | 城市']);
    expect(overlaps(textBoxes(parseSvg(text(25, '有据'))))).toEqual([]);
    expect(textBoxes(parseSvg(text(25, '有据')))[0]).toMatchObject({ left: 35, right: 55 });
    expect(() => parseSvg(text(0, 'a & b'))).toThrow();
  });
});

describe('the picture of the map', () => {
  const data = panels.find(({ spec }) => spec.kind === 'map');
  if (!data) throw new Error('the dataset has no map');
  const { approvalNumber } = core.site.map;
  const { scale } = panelCounties(data, core);

  it.each([
    [
      'boundaries',
      map,
      `示意图，界线不作为划界依据·${approvalNumber === null ? '未标注审图号' : `审图号：${approvalNumber}`}`,
    ],
    ['tiles', null, '方格示意图：每县一格，大致保持相邻位置，不表示面积和界线'],
  ])('names every county and every class, by %s', (_, boundaries, caption) => {
    const { svg } = pictureOf(data, boundaries);
    const root = parseSvg(svg);
    const text = textOf(root);
    for (const { name, words } of scale.rows) expect(text).toContain(`${name}${words}`);
    for (const { label } of scale.classes) expect(text).toContain(label);
    expect(text).toContain(caption);
    expect(overlaps(textBoxes(root))).toEqual([]);
  });
});

it('escapes what a title may hold', () => {
  const data = firstPanel;
  const title = '甲<乙 & "丙"';
  const root = parseSvg(pictureOf({ ...data, spec: { ...data.spec, title } }).svg);
  expect(textOf(root)).toContain(bare(title));
});

it('grows with its words, and never beyond its width', () => {
  const data = firstPanel;
  const short = pictureOf(data);
  const { svg, height } = pictureOf({ ...data, spec: { ...data.spec, note: '城市与乡村2025'.repeat(60) } });
  expect(height).toBeGreaterThan(short.height + 100);
  expect(Math.max(...textBoxes(parseSvg(svg)).map(({ right }) => right))).toBeLessThanOrEqual(768);
});
