import type { ChartTheme } from '../../../styles/tokens.ts';
import { dotRuns, figureRuns, SIZE, tagRuns } from '../../picture/figureRuns.ts';
import { type Block, element, placed, stack } from '../../picture/markup.ts';
import type { KindPicture } from '../../picture/pictureTools.ts';
import { flowText, runsWidth, type TextRun } from '../../picture/textFlow.ts';
import { captionParts, type StripItem, stripItems } from './stripItems.ts';

const GAP = { x: 40, y: 24 } as const;
const LARGE = { size: 40, words: 0.45 } as const;
const MEDIUM = { size: 30, words: 0.57 } as const;

function itemFigure({ from, record }: StripItem, many: boolean, theme: ChartTheme): TextRun[] {
  const size = many ? MEDIUM : LARGE;
  const to = figureRuns(record, theme, size);
  if (from === null) return to;
  const arrow = { text: '→', size: size.size * 0.7, fill: theme.ink, whole: true, gap: 10 };
  return [
    ...figureRuns(from, theme, size),
    ...tagRuns(from, theme),
    arrow,
    ...to.map((run, index) => (index === 0 ? { ...run, gap: 10 } : run)),
  ];
}

/** Three columns, or fewer where a figure would not fit on one line; four figures are two by two. */
function columnsFor(figures: ReadonlyArray<readonly TextRun[]>, width: number): number {
  const widest = Math.max(...figures.map(runsWidth));
  const wanted = figures.length === 4 ? 2 : Math.min(3, figures.length);
  const fits = (columns: number) => widest <= (width - (columns - 1) * GAP.x) / columns;
  return [3, 2].find((columns) => columns <= wanted && fits(columns)) ?? 1;
}

/** Key figures side by side, each naming its own unit, scope and date. */
export const picture: KindPicture = (data, { theme }, width) => {
  const items = stripItems(data);
  const many = items.length > 4;
  const figures = items.map((item) => itemFigure(item, many, theme));
  const columns = columnsFor(figures, width);
  const cellWidth = Math.floor((width - (columns - 1) * GAP.x) / columns);
  const cells = items.map((item, index) => {
    const { record } = item;
    const scope = dotRuns(captionParts(item, data), SIZE.small, theme.inkSecond);
    return {
      name: flowText([{ text: record.name, size: SIZE.body, fill: theme.inkSecond }], cellWidth, {
        lineHeight: 1.35,
      }),
      rest: stack([
        flowText(figures[index] ?? [], cellWidth, { lineHeight: 1.25 }),
        flowText([...scope, ...tagRuns(record, theme)], cellWidth),
      ]),
    };
  });
  const rows = Array.from({ length: Math.ceil(cells.length / columns) }, (_, index) =>
    cells.slice(index * columns, (index + 1) * columns),
  );
  return stack(
    rows.map((row): Block => {
      // Figures of a row share a baseline, whether their names take one line or two.
      const names = Math.max(...row.map(({ name }) => name.height));
      const height = names + Math.max(...row.map(({ rest }) => rest.height));
      const cells = row.map(({ name, rest }, index) => {
        const left = index * (cellWidth + GAP.x);
        const line = { x: -GAP.x / 2, width: 1, height, fill: theme.hairline };
        const svg = placed(name.svg, 0, names - name.height) + placed(rest.svg, 0, names);
        return placed(index === 0 ? svg : element('rect', line) + svg, left, 0);
      });
      return { svg: cells.join(''), height };
    }),
    GAP.y,
  );
};
