import type { CountiesShard } from '../../../../model/published/countiesShard.ts';
import type { CoreShard } from '../../../../model/published/dataset.ts';
import { heroRecord, type SlideData } from '../../../../model/show/slideData.ts';
import { faceScope, recordFace } from '../../../../model/text/face.ts';
import { planHero } from '../../../../panels/office/planFigure.ts';
import type { PlanBox, PlanItem } from '../../../../panels/office/planItem.ts';
import { planPanel } from '../../../../panels/office/planPanel.ts';
import { fitSize, POINTS } from '../../../../panels/office/textFit.ts';
import type { UnheldNumber } from '../../slides/own/unheldNumbers.ts';
import { planMap } from './planMap.ts';
import { planLines } from './planOwn.ts';

export interface BodyContext {
  readonly core: CoreShard;
  readonly counties: CountiesShard | null;
  /** The numbers of the slide's own words that its records do not hold. */
  readonly numbers: readonly UnheldNumber[];
}

const GAP = 0.5;

/** The body of a change slide: the current figure, large, and beside it the two dated points. */
function planChange(data: SlideData, box: PlanBox): PlanItem[] {
  const record = heroRecord(data);
  const [panel] = data.panels;
  if (!record || !panel) return [];
  const left = box.w * 0.53;
  return [
    ...planHero(record, { ...box, w: left - GAP }),
    ...planPanel(panel, { ...box, x: box.x + left, w: box.w - left }, { mode: 'bare' }),
  ];
}

/** The body of a words slide: quotes, each with its subject and its source. */
function planWords(data: SlideData, box: PlanBox, core: CoreShard): PlanItem[] {
  const each = Math.min(box.h / data.quotes.length, 1.8);
  const top = box.y + (box.h - each * data.quotes.length) / 2;
  const width = (box.w - 0.3) * POINTS;
  return data.quotes.flatMap(({ record, evidence }, index): PlanItem[] => {
    const y = top + index * each;
    const context = evidence.context === undefined ? '' : `${evidence.context}……`;
    const quote = `“${context}${evidence.quote}”`;
    const at = quote.lastIndexOf(evidence.figure);
    const size = fitSize(quote, width, 1, [28, 26, 24, 22, 20]);
    const document = core.documents.find(({ id }) => id === evidence.doc);
    const scope = [
      ...faceScope(recordFace(record)),
      ...recordFace(record).tags,
      `${document?.shortTitle ?? evidence.doc}第${evidence.paragraph}段`,
    ].join(' · ');
    const end = at + evidence.figure.length;
    return [
      {
        kind: 'block',
        box: { x: box.x, y: y + 0.12, w: 0.05, h: each - 0.24 },
        fill: 'accent',
        line: null,
      },
      {
        kind: 'text',
        box: { x: box.x + 0.25, y, w: box.w - 0.25, h: each },
        valign: 'middle',
        paragraphs: [
          [{ text: record.name, size: 16, colour: 'inkSecond' }],
          [
            { text: quote.slice(0, at), size },
            { text: evidence.figure, size, bold: true, colour: 'accent' as const },
            { text: quote.slice(end), size },
          ].filter(({ text }) => text !== ''),
          [{ text: scope, size: 13, colour: 'inkSecond' }],
        ],
      },
    ];
  });
}

/** The registry of slide kinds: plans what is between headline and source line. */
export function planBody(data: SlideData, box: PlanBox, context: BodyContext): PlanItem[] {
  const { slide, panels, missing } = data;
  const [first, second] = panels;
  if (missing.length > 0) {
    const text = `这一页的内容不在当前数据中：${missing.join('、')}`;
    return [{ kind: 'text', box, paragraphs: [[{ text, size: 18 }]] }];
  }
  switch (slide.kind) {
    case 'title':
    case 'text':
      return planLines(data, box, context);
    case 'figure': {
      const record = heroRecord(data);
      return record ? planHero(record, box) : [];
    }
    case 'change':
      return planChange(data, box);
    case 'words':
      return planWords(data, box, context.core);
    case 'map':
      return planMap(data, box, context);
    case 'pair': {
      const left = (box.w - GAP) * (1.35 / 2.35);
      const right = { ...box, x: box.x + left + GAP, w: box.w - left - GAP };
      return [
        ...(first ? planPanel(first, { ...box, w: left }, { mode: 'part' }) : []),
        ...(second ? planPanel(second, right, { mode: 'part' }) : []),
      ];
    }
    default:
      return first ? planPanel(first, box, { mode: 'slide' }) : [];
  }
}
