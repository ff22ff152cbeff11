import { MARK_LABEL } from '../../../model/fields/vocabulary.ts';
import { type QuantityWords, qualifierMeaning } from '../../../model/numbers/quantity.ts';
import type { PublishedRecord } from '../../../model/published/dataset.ts';
import { facePlace, heroPlace, recordFace } from '../../../model/text/face.ts';
import { joinEnds } from '../../../model/text/scopeLine.ts';
import type { PlanBox, PlanItem, PlanRun } from './pptxPlan.ts';
import { fitSize, POINTS, textEms } from './textFit.ts';

/** Words beside a number stand at this share of its size. */
const WORD = 0.45;
const LINE = 1.35;

/** A bold digit in the widest of the fonts that may stand in for ours where it is missing. */
const DIGIT = 0.7;
/** Some programs set a narrow space between digits and Chinese characters. */
const AUTOSPACE = 0.3;

function figureEms({ before, number, after }: QuantityWords): number {
  return number.length * DIGIT + textEms(before + after) * WORD + AUTOSPACE;
}

/** Qualifier, digits, unit: the digits large, the words at half their size beside them. */
function figureRuns({ before, number, after }: QuantityWords, size: number): PlanRun[] {
  const word = Math.round(size * WORD);
  return [
    { text: before, size: word },
    { text: number, size, bold: true },
    { text: after, size: word },
  ].filter(({ text }) => text !== '');
}

/** A record that has no figure is set as its words. */
const wordsOf = (record: PublishedRecord): string => record.evidence[0]?.figure ?? record.text ?? record.name;

const GREATEST = 138;

/** The one great figure of a slide with everything it must not travel without under it. */
export function planHero(record: PublishedRecord, box: PlanBox, most = GREATEST): PlanItem[] {
  const { words } = recordFace(record);
  const width = box.w * POINTS;
  const size = words ? Math.min(most, Math.floor((width * 0.96) / figureEms(words))) : 40;
  const meaning = record.quantity ? qualifierMeaning(record.quantity.qualifier) : null;
  const scope = heroPlace(record).join(' · ');
  const asides = [
    ...(meaning === null ? [] : [meaning]),
    ...(record.doubt === undefined ? [] : [`${MARK_LABEL.doubt}：${record.doubt}`]),
  ];
  const under: PlanRun[][] = [
    [{ text: scope, size: fitSize(scope, width, 1, [19, 18, 17, 16, 15, 14]) }],
    ...asides.map((text): PlanRun[] => [{ text, size: 14, colour: 'inkSecond' }]),
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

export interface StripFigure {
  readonly from: PublishedRecord | null;
  readonly record: PublishedRecord;
}

/** How many figures stand side by side. */
const columnsFor = (count: number): number => (count <= 4 ? Math.max(1, count) : count <= 6 ? 3 : 4);

/** Key figures in a grid, each with its own unit, scope and date. */
export function planStrip(figures: readonly StripFigure[], box: PlanBox): PlanItem[] {
  const columns = columnsFor(figures.length);
  const rows = Math.max(1, Math.ceil(figures.length / columns));
  const w = box.w / columns;
  const h = Math.min(box.h / rows, 3);
  const top = box.y + Math.max(0, (box.h - rows * h) / 2);
  const inner = w - 0.35;
  const room = inner * POINTS;
  const most = Math.min(64, (h * POINTS) / LINE / 2.1);
  const texts = figures.map(({ from, record }) => ({
    record,
    from: from && recordFace(from).words,
    start: from,
    to: recordFace(record).words,
  }));
  const ems = texts.map(({ from, to }) => (to ? figureEms(to) : 6) + (from ? figureEms(from) + 0.8 : 0));
  const size = Math.floor(Math.min(most, room / Math.max(...ems, 1)));
  return texts.flatMap(({ record, from, start, to }, index): PlanItem[] => {
    const x = box.x + (index % columns) * w;
    const y = top + Math.floor(index / columns) * h;
    const face = recordFace(record);
    const place = facePlace(face);
    const ends = start === null ? place : joinEnds(facePlace(recordFace(start)), place);
    const caption = [...ends, ...face.tags].join(' · ');
    const marks = start === null ? [] : recordFace(start).tags;
    const figure = to ? figureRuns(to, size) : [{ text: wordsOf(record), size: 22, bold: true }];
    return [
      ...(index % columns === 0
        ? []
        : [
            {
              kind: 'block' as const,
              box: { x: x - 0.18, y: y + 0.15, w: 0, h: h - 0.3 },
              fill: null,
              line: 'hairline' as const,
            },
          ]),
      {
        kind: 'text',
        box: { x, y: y + h * 0.18, w: inner, h: h * 0.82 },
        paragraphs: [
          [{ text: record.name, size: 16, colour: 'inkSecond' }],
          from
            ? [
                ...figureRuns(from, size),
                ...marks.map((text) => ({ text: ` ${text}`, size: 13 })),
                { text: ' → ', size: Math.round(size * 0.6) },
                ...figure,
              ]
            : figure,
          [{ text: caption, size: 13, colour: 'inkSecond' }],
        ],
      },
    ];
  });
}
