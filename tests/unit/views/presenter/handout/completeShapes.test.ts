import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { completeShapes } from '../../../../../src/views/presenter/handout/completeShapes.ts';
import type { Parts } from '../../../../../src/views/presenter/handout/officePackage.ts';

const parts = (texts: Readonly<Record<string, string>>): Parts =>
  Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, strToU8(text)]));

const complete = (path: string, text: string): string =>
  strFromU8(completeShapes(parts({ [path]: text }), { title: '', slides: [] })[path] ?? new Uint8Array());

/** What the library writes against the schema of the format; the office suite validates whole files. */
describe('a written presentation', () => {
  it('lists masters of notes behind those of slides, and has a page of notes of the usual size', () => {
    const text =
      '<p:presentation><p:sldMasterIdLst>1</p:sldMasterIdLst><p:sldIdLst>2</p:sldIdLst><p:notesMasterIdLst>3</p:notesMasterIdLst><p:notesSz cx="1" cy="2"/></p:presentation>';
    expect(complete('ppt/presentation.xml', text)).toBe(
      '<p:presentation><p:sldMasterIdLst>1</p:sldMasterIdLst><p:notesMasterIdLst>3</p:notesMasterIdLst><p:sldIdLst>2</p:sldIdLst><p:notesSz cx="6858000" cy="9144000"/></p:presentation>',
    );
  });

  it('has the properties of a paragraph once, before its runs', () => {
    const properties = '<a:pPr algn="l"><a:buNone/></a:pPr>';
    const text = `<a:p>${properties}<a:r>甲</a:r>${properties}<a:r>乙</a:r></a:p><a:p>${properties}<a:r>丙</a:r></a:p>`;
    expect(complete('ppt/slides/slide1.xml', text)).toBe(
      `<a:p>${properties}<a:r>甲</a:r><a:r>乙</a:r></a:p><a:p>${properties}<a:r>丙</a:r></a:p>`,
    );
  });

  it('has its titles as the title of the layout, on slides and layouts', () => {
    const shape =
      '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Text 0"></p:cNvPr><p:cNvSpPr/><p:nvPr><p:ph\n\t idx="100"\n\t type="title"\n\t hasCustomPrompt="1"\n\t/></p:nvPr></p:nvSpPr><p:txBody/></p:sp>';
    for (const path of ['ppt/slides/slide1.xml', 'ppt/slideLayouts/slideLayout2.xml']) {
      const written = complete(path, shape);
      expect(written).toContain('<p:ph type="title"/>');
      expect(written).toContain('name="标题 3"');
    }
  });

  it('has a text body in every shape, and keeps three placeholders in the master of notes', () => {
    const bare = '<p:sp><p:nvSpPr/></p:sp>';
    expect(complete('ppt/slides/slide1.xml', bare)).toContain('<p:txBody>');
    const types = ['hdr', 'dt', 'sldImg', 'body', 'ftr', 'sldNum'];
    const master = types.map((type) => `<p:sp><p:ph type="${type}" idx="1"/></p:sp>`).join('');
    const kept = complete('ppt/notesMasters/notesMaster1.xml', master);
    expect(Array.from(kept.matchAll(/type="([a-zA-Z]+)"/g), ([, type]) => type)).toEqual([
      'sldImg',
      'body',
      'sldNum',
    ]);
  });
});
