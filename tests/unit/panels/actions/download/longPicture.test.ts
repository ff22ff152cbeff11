import { describe, expect, it } from 'vitest';
import { renderSvg } from '../../../../../src/charts/renderSvg.ts';
import { recordFace } from '../../../../../src/model/text/face.ts';
import { datedImprintText } from '../../../../../src/model/text/imprint.ts';
import { tallestAt } from '../../../../../src/panels/actions/download/rasterisePicture.ts';
import {
  LONG_SIZE,
  longPictures,
  type PageContent,
  selectPage,
} from '../../../../../src/panels/picture/longPicture.ts';
import { pictureTools } from '../../../../../src/panels/picture/panelPicture.ts';
import { TOKENS } from '../../../../../src/styles/tokens.ts';
import { core, drawnAs, map, panels } from '../../../prerender/pictures/panelPictures.ts';
import { overlaps, parseSvg, textBoxes, textOf } from '../../../prerender/pictures/svgText.ts';

const bare = (text: string): string => text.replace(/\s/g, '');
const IMPRINT = datedImprintText(core.site, core.version, new Date(2026, 10, 26));
const TALLEST = tallestAt(LONG_SIZE.width);

const draw = (content: PageContent, tallest = TALLEST) =>
  longPictures(content, pictureTools({ core, map }, renderSvg, TOKENS.light, 'p'), tallest, IMPRINT);

/** Panels by page; those of a shard share their records. */
const pages = [...new Set(panels.map(({ byId }) => byId))].map((byId) => {
  const own = panels.filter((data) => data.byId === byId);
  return { id: own[0]?.spec.id ?? '', specs: own.map(({ spec }) => spec), byId };
});

describe('a page as one long picture', () => {
  it.each(pages)('of $id holds every panel once, whole and apart, in parts that a phone opens', (page) => {
    const content = selectPage({ title: '一页', panels: page.specs, byId: page.byId });
    const pictures = draw(content);
    const roots = pictures.map(({ svg }) => parseSvg(svg));
    const texts = roots.map(textOf);
    for (const { spec } of content.panels)
      expect(texts.filter((text) => text.includes(bare(spec.title))).length, spec.id).toBeGreaterThan(0);
    for (const [index, { width, height }] of pictures.entries()) {
      expect(width).toBe(540);
      expect(height).toBeLessThanOrEqual(TALLEST);
      expect(texts[index]).toContain(bare(core.site.city));
      expect(texts[index]).toContain(core.version.slice(0, 8));
      expect(texts[index]).toContain('2026年11月26日生成');
      expect(texts[index]?.includes(`第${index + 1}张，共${pictures.length}张`)).toBe(pictures.length > 1);
    }
    for (const root of roots) {
      const boxes = textBoxes(root);
      expect(overlaps(boxes)).toEqual([]);
      for (const { left, right, text } of boxes) {
        expect(left, text).toBeGreaterThanOrEqual(0);
        expect(right, text).toBeLessThanOrEqual(LONG_SIZE.width - LONG_SIZE.margin + 4);
      }
      const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('is split between panels, and a panel that is too tall has a picture of its own', () => {
    const [page] = pages;
    if (!page) throw new Error('no page');
    const content = selectPage({ title: '一页', panels: page.specs, byId: page.byId });
    const pictures = draw(content, 900);
    expect(pictures.length).toBeGreaterThan(2);
    const text = pictures.map(({ svg }) => textOf(parseSvg(svg))).join('');
    for (const { spec } of content.panels) expect(text.split(bare(spec.title)).length, spec.id).toBe(2);
  });

  it('shows unit rows under their words where there is no room beside them', () => {
    const share = panels.find(({ spec }) => spec.kind === 'share');
    if (!share) throw new Error('no share');
    const data = drawnAs(share, 'units');
    const [picture] = draw({ title: '一页', panels: [data] });
    const root = parseSvg(picture?.svg ?? '');
    expect(overlaps(textBoxes(root))).toEqual([]);
    for (const record of data.records) expect(textOf(root)).toContain(bare(recordFace(record).figure ?? ''));
  });

  it('keeps to the least a canvas holds', () => {
    expect(TALLEST * 2).toBeLessThanOrEqual(16_384);
    expect(TALLEST * 2 * LONG_SIZE.width * 2).toBeLessThanOrEqual(16_777_216);
    expect(tallestAt(100)).toBe(8192);
  });
});
