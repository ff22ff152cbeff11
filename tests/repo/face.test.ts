import { describe, expect, it } from 'vitest';
import { readText, trackedFiles } from './files.ts';

/**
 * A figure becomes words in `src/model/text/face.ts`; code that formats a quantity itself leaves out what
 * belongs to it. The files listed here format quantities that are not a record's figure.
 */
const OWNERS: Readonly<Record<string, string>> = {
  'src/model/numbers/quantity.ts': 'holds the words of a quantity',
  'src/model/text/face.ts': 'puts them together with all that belongs to a figure',
  'src/model/text/citation.ts':
    'terms of a formula, what one document says, what a figure was before it was corrected',
  'src/model/text/sumText.ts': 'the outcome of a sum',
  'src/reading/proof/judge.ts': 'what a draft should have said, beside the figure it said',
  'src/reading/own/heldNumbers.ts': 'what a text of our own should have said',
  'src/views/presenter/slides/own/unheldNumbers.ts': 'what the words of a slide may repeat',
  'src/evidence/card/EvidenceDetails.tsx': 'what one document says where it differs',
  'src/views/review/ConflictCard.tsx': 'what one side of a disagreement says',
  'src/model/show/slideCaveats.ts': 'what the sides of a disagreement say',
  'src/views/presenter/console/panes/ConflictNotes.tsx': 'what one side of a disagreement says',
};

const WRITES = /\b(?:formatQuantity|quantityWords)\b/;
/** Tags spelled out in the code instead of taken from the one list. */
const MARKS = /recordFace[\s\S]*?['"`>](?:预计|概算|（据上下文）)['"`<]/;

const passesBy = (path: string, text: string): boolean =>
  (WRITES.test(text) && OWNERS[path] === undefined) || MARKS.test(text);

describe('figures', () => {
  it('become words in one place', () => {
    const source = trackedFiles().filter((path) => /^src\/.*\.tsx?$/.test(path));
    expect(source.length).toBeGreaterThan(0);
    expect(source.filter((path) => passesBy(path, readText(path)))).toEqual([]);
    // A listed file that no longer formats quantities would excuse a later one.
    expect(Object.keys(OWNERS).filter((path) => !WRITES.test(readText(path)))).toEqual([]);
  });

  it.each([
    ['src/panels/a.ts', "import { formatQuantity } from '../model/quantity.ts';"],
    ['src/views/map/b.tsx', 'const { before, number } = quantityWords(record.quantity);'],
    ['src/search/c.ts', "const mark = recordFace(record).tags.includes('预计');"],
  ])('that are written elsewhere are found in %s', (path, text) => {
    expect(passesBy(path, text)).toBe(true);
  });
});
