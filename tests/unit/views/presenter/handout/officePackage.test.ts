import { strToU8 } from 'fflate';
import PptxGenJS from 'pptxgenjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { TOKENS } from '../../../../../src/styles/tokens.ts';
import {
  listDeclared,
  listMissing,
  listUntyped,
  type Parts,
  partText,
  readParts,
  repairPackage,
} from '../../../../../src/views/presenter/handout/officePackage.ts';
import { buildPptxPlan } from '../../../../../src/views/presenter/handout/plan/pptxPlan.ts';
import { writePptx } from '../../../../../src/views/presenter/handout/writePptx.ts';
import { deck, planInput } from './mainDeck.ts';

let parts: Parts = {};
beforeAll(async () => {
  const input = planInput(
    deck.slides,
    new Map([[deck.slides[0]?.id ?? '', '**先问好** & 再开始\n\n停三秒']]),
  );
  parts = readParts(await writePptx(buildPptxPlan(input), TOKENS.light));
});

const paths = (pattern: RegExp): string[] => Object.keys(parts).filter((path) => pattern.test(path));

describe('the file of the city’s deck', () => {
  it('holds every part it declares, and declares every part it holds', () => {
    expect(listDeclared(parts).length).toBeGreaterThan(deck.slides.length);
    expect(listMissing(parts)).toEqual([]);
    expect(listUntyped(parts)).toEqual([]);
  });

  it('has a slide and a page of notes for each', () => {
    expect(paths(/^ppt\/slides\/slide[0-9]+\.xml$/)).toHaveLength(deck.slides.length);
    expect(paths(/^ppt\/notesSlides\/notesSlide[0-9]+\.xml$/)).toHaveLength(deck.slides.length);
    expect(partText(parts, 'ppt/notesSlides/notesSlide1.xml')).toContain('先问好 &amp; 再开始');
  });

  it('has a text body in every shape, and words for every table', () => {
    const texts = paths(
      /^ppt\/(?:slides|notesSlides|notesMasters|slideMasters|slideLayouts)\/[^/]+\.xml$/,
    ).map((path) => ({ path, text: partText(parts, path) }));
    expect(texts.length).toBeGreaterThan(2 * deck.slides.length);
    let tables = 0;
    for (const { path, text } of texts) {
      const shapes = text.match(/<p:sp>[\s\S]*?<\/p:sp>/g) ?? [];
      expect(
        shapes.filter((shape) => !shape.includes('<p:txBody>')),
        path,
      ).toEqual([]);
      const frames = (text.match(/<p:graphicFrame>[\s\S]*?<\/p:graphicFrame>/g) ?? []).filter((frame) =>
        frame.includes('<a:tbl>'),
      );
      tables += frames.length;
      for (const frame of frames) expect(frame, path).toMatch(/<p:cNvPr [^>]*descr="表格，各列为[^"]+"/);
    }
    expect(tables).toBeGreaterThan(0);
  });

  it('fills every placeholder of its notes master, and each line of notes is a paragraph', () => {
    const placeholders = (path: string) =>
      [...partText(parts, path).matchAll(/<p:ph type="([a-zA-Z]+)"[^>]*idx="([0-9]+)"/g)].map(
        ([, type, idx]) => `${type} ${idx}`,
      );
    const [master = ''] = paths(/^ppt\/notesMasters\/[^/]+\.xml$/);
    for (const path of paths(/^ppt\/notesSlides\/[^/]+\.xml$/)) {
      expect(placeholders(path), path).toEqual(placeholders(master));
      expect(partText(parts, path), path).not.toMatch(/<a:t>[^<]*\n/);
    }
    const first = partText(parts, 'ppt/notesSlides/notesSlide1.xml');
    expect(first).toContain('<a:t>停三秒</a:t>');
    expect(first).not.toContain('**');
  });

  it('lets a long title shrink in its box', () => {
    for (const path of paths(/^ppt\/slides\/slide[0-9]+\.xml$/)) {
      const title = (partText(parts, path).match(/<p:sp>[\s\S]*?<\/p:sp>/g) ?? []).find((shape) =>
        shape.includes('type="title"'),
      );
      expect(title, path).toContain('<a:normAutofit');
    }
  });

  it('draws native charts over a sheet of their own, two points to a line', () => {
    const charts = paths(/^ppt\/charts\/chart[0-9]+\.xml$/);
    expect(charts.length).toBeGreaterThan(0);
    expect(paths(/^ppt\/embeddings\/.*\.xlsx$/)).toHaveLength(charts.length);
    for (const path of charts) {
      const xml = partText(parts, path);
      expect(xml).toMatch(/<c:min val="0"\/>/);
      if (xml.includes('<c:lineChart>')) expect(xml).toContain('<c:ptCount val="2"/>');
    }
  });

  it('is set in Microsoft YaHei and leads nowhere outside', () => {
    for (const path of paths(/\.rels$/))
      expect(partText(parts, path), path).not.toContain('TargetMode="External"');
    for (const path of paths(/^ppt\/(?:slides|charts)\/[^/]+\.xml$/)) {
      const faces = partText(parts, path).match(/<a:(?:latin|ea) typeface="[^"]*"/g) ?? [];
      expect(faces.length, path).toBeGreaterThan(0);
      expect(
        faces.filter((face) => !face.includes('Microsoft YaHei')),
        path,
      ).toEqual([]);
    }
  });
});

describe('the check of a package', () => {
  it('is needed: the library declares parts that it does not write', async () => {
    const pptx = new PptxGenJS();
    pptx.addSlide();
    pptx.addSlide();
    const raw = readParts((await pptx.write({ outputType: 'uint8array' })) as Uint8Array);
    expect(listMissing(raw).map(({ part }) => part)).toContain('ppt/slideMasters/slideMaster2.xml');
    expect(listMissing(repairPackage(raw))).toEqual([]);
  });

  it.each(['ppt/slides/slide3.xml', 'ppt/charts/chart1.xml', 'ppt/theme/theme1.xml'])(
    'finds that %s was taken out, and refuses to hide it where it is used',
    (path) => {
      const { [path]: _, ...rest } = parts;
      expect(listMissing(rest).map(({ part }) => part)).toContain(path);
      if (!path.includes('theme')) expect(() => repairPackage(rest)).toThrow(path);
    },
  );

  it('finds a part of no type and a relationship to nothing', () => {
    expect(listUntyped({ ...parts, 'ppt/media/a.bmp': new Uint8Array() })).toEqual(['ppt/media/a.bmp']);
    const rels = 'ppt/slides/_rels/slide1.xml.rels';
    const seeded = {
      ...parts,
      [rels]: strToU8(
        partText(parts, rels).replace(
          '</Relationships>',
          '<Relationship Id="rId99" Type="x" Target="../media/gone.png"/></Relationships>',
        ),
      ),
    };
    expect(listMissing(seeded).map(({ part }) => part)).toEqual(['ppt/media/gone.png']);
    expect(listMissing(repairPackage(seeded))).toEqual([]);
  });
});
