import { describe, expect, it } from 'vitest';
import { citationText } from '../../../../src/model/text/citation.ts';
import { disagreementTags } from '../../../../src/model/text/disagreementText.ts';
import { recordFace, statusText } from '../../../../src/model/text/face.ts';
import { selectEvidence } from '../../../../src/model/text/recordText.ts';

import { fileEnding } from '../../../../src/panels/actions/download/fileEnding.ts';
import { core, panels } from '../../prerender/pictures/panelPictures.ts';

const titleOf = (doc: string): string => core.documents.find(({ id }) => id === doc)?.title ?? doc;
const cited = panels.flatMap(({ all, byId }) => all.map((record) => ({ record, byId })));

describe('a citation', () => {
  it('of every record says figure, scope, period, status, formula, doubt, words, document and paragraph', () => {
    expect(cited.length).toBeGreaterThan(0);
    for (const { record, byId } of cited) {
      const evidence = selectEvidence(record, byId);
      const text = citationText(record, evidence, byId, titleOf);
      const parts = [
        record.name,
        recordFace(record).figure,
        record.regionName,
        recordFace(record).period,
        statusText(record),
      ];
      for (const part of parts) expect(text, record.id).toContain(part ?? '');
      expect(text.includes('推算：')).toBe(record.derived !== undefined);
      expect(text).not.toMatch(/。。|；；|undefined|null/);
      if (record.doubt !== undefined) expect(text).toContain('口径待核：');
      for (const tag of disagreementTags(record)) expect(text).toContain(tag);
      expect(evidence.length, record.id).toBeGreaterThan(0);
      for (const { quote, doc, paragraph } of evidence)
        expect(text, record.id).toContain(`${quote}”——《${titleOf(doc)}》第${paragraph}段`);
    }
  });
});

describe('the ending of a file', () => {
  it.each([
    ['image/png', 'png'],
    ['image/svg+xml;charset=utf-8', 'svg'],
    ['text/csv;charset=utf-8', 'csv'],
    ['image/webp', 'webp'],
  ])('of %s is %s', (type, ending) => {
    expect(fileEnding(type)).toBe(ending);
  });

  it('is refused for what is none of ours', () => {
    expect(() => fileEnding('')).toThrow('未注明');
    expect(() => fileEnding('text/html')).toThrow('text/html');
  });
});
