import { faceScope, recordFace } from '../../../model/text/face.ts';
import { joinEnds } from '../../../model/text/scopeLine.ts';
import { figureEms, figureRuns, wordsOf } from '../../office/planFigure.ts';
import type { KindOffice, PlanBox, PlanItem } from '../../office/planItem.ts';
import { POINTS } from '../../office/textFit.ts';
import { type StripItem, stripItems } from './stripItems.ts';

const LINE = 1.35;
/** More key figures than this are easier to read as rows. */
const MOST_FIGURES = 8;

/** The number of figures side by side. */
const columnsFor = (count: number): number => (count <= 4 ? Math.max(1, count) : count <= 6 ? 3 : 4);

/** Key figures in a grid, each with its own unit, scope and date. */
function planFigures(figures: readonly StripItem[], box: PlanBox): PlanItem[] {
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
    const scope = faceScope(face);
    const ends = start === null ? scope : joinEnds(faceScope(recordFace(start)), scope);
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

export const office: KindOffice = {
  plan: (data, _charts, box) => {
    const figures = stripItems(data);
    return figures.length > MOST_FIGURES ? null : planFigures(figures, box);
  },
};
