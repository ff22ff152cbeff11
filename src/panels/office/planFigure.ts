import type { QuantityWords } from '../../model/numbers/quantity.ts';
import type { PublishedRecord } from '../../model/published/dataset.ts';
import { heroScope, recordFace } from '../../model/text/face.ts';
import { qualifierMeaning } from '../../model/text/qualifierMeaning.ts';
import type { PlanBox, PlanItem, PlanRun } from './planItem.ts';
import { fitSize, POINTS, textEms } from './textFit.ts';

/** The size of the words beside a number, as a share of its size. */
const WORD = 0.45;

/** The width of a bold digit in the widest of the fallback fonts. */
const DIGIT = 0.7;
/** Some programs insert a narrow space between digits and Chinese characters. */
const AUTOSPACE = 0.3;

/** The width of a figure in units of its digit size. */
export function figureEms({ before, number, after }: QuantityWords): number {
  return number.length * DIGIT + textEms(before + after) * WORD + AUTOSPACE;
}

/** Qualifier, digits and unit, with large digits and words at half their size. */
export function figureRuns({ before, number, after }: QuantityWords, size: number): PlanRun[] {
  const word = Math.round(size * WORD);
  return [
    { text: before, size: word },
    { text: number, size, bold: true },
    { text: after, size: word },
  ].filter(({ text }) => text !== '');
}

/** The words of a record without a figure. */
export const wordsOf = (record: PublishedRecord): string =>
  record.evidence[0]?.figure ?? record.text ?? record.name;

const GREATEST = 138;

/** The large figure of a slide, with everything that must accompany it below. */
export function planHero(record: PublishedRecord, box: PlanBox, most = GREATEST): PlanItem[] {
  const { words } = recordFace(record);
  const width = box.w * POINTS;
  const size = words ? Math.min(most, Math.floor((width * 0.96) / figureEms(words))) : 40;
  const meaning = record.quantity ? qualifierMeaning(record.quantity.qualifier) : null;
  const scope = heroScope(record).join(' · ');
  const under: PlanRun[][] = [
    [{ text: scope, size: fitSize(scope, width, 1, [19, 18, 17, 16, 15, 14]) }],
    ...(meaning === null ? [] : [[{ text: meaning, size: 14, colour: 'inkSecond' as const }]]),
  ];
  return [
    {
      kind: 'text',
      box,
      valign: 'middle',
      paragraphs: [
        [{ text: record.name, size: 20, colour: 'inkSecond' }],
        words ? figureRuns(words, size) : [{ text: wordsOf(record), size, bold: true }],
        ...under,
      ],
    },
  ];
}
