import type { PublishedRecord } from '../../model/published/dataset.ts';
import type { PanelData } from '../../model/select/panelData.ts';
import { statusText } from '../../model/text/face.ts';
import { selectEvidence } from '../../model/text/recordText.ts';
import { besideFigure, scopeLine } from '../../model/text/scopeLine.ts';
import {
  factsTitle,
  factWords,
  firstOfEachParagraph,
  isNumeric,
  placeColumns,
  toldByFigure,
} from '../kinds/factWords.ts';
import { honourWords, orderHonours } from '../kinds/honours/honourWords.ts';
import { UNIT_ROWS, unitCells } from '../kinds/units/unitCells.ts';
import { dotRuns, figureRuns, matterRuns, SIZE, tagRuns } from './figureRuns.ts';
import { type Block, element, placed, rule, stack } from './markup.ts';
import type { PictureTools } from './pictureTools.ts';
import { flowText, type TextRun } from './textFlow.ts';

const PADDING = 10;
const COLUMN_GAP = 24;

/** Two parts side by side, the second from `left`. */
const beside = (first: Block, second: Block, left: number): Block => ({
  svg: first.svg + placed(second.svg, left, 0),
  height: Math.max(first.height, second.height),
});

/** Rows with a hairline between them. */
function ruledRows(rows: readonly Block[], width: number, { theme }: PictureTools): Block {
  return stack(
    rows.flatMap((row, index) => (index === 0 ? [row] : [rule(width, theme.hairline), row])),
    PADDING,
  );
}

const LEVEL_WIDTH = 64;

/** Ranks and recognitions, the highest level first, the decisive words large. */
export function honoursPicture(data: PanelData, tools: PictureTools, width: number): Block {
  const { theme } = tools;
  const line = scopeLine(data);
  const room = width - LEVEL_WIDTH;
  const rows = orderHonours(data.records).map((record) => {
    const { words, name } = honourWords(record);
    const plain = (text: string): TextRun => ({ text, size: SIZE.body, fill: theme.ink });
    const strong = { text: words ?? '', size: SIZE.lead, fill: theme.ink, bold: true };
    const place = dotRuns(besideFigure(record, line), SIZE.small, theme.inkSecond, 8);
    const after = [...matterRuns(record, theme), ...tagRuns(record, theme), ...place];
    const lines =
      typeof name !== 'string'
        ? [[plain(name[0]), strong, plain(name[1]), ...after]]
        : words === null
          ? [[plain(name), ...after]]
          : [
              [strong, ...matterRuns(record, theme)],
              [plain(name), ...tagRuns(record, theme), ...place],
            ];
    const level = record.level === undefined ? '' : `${record.level}级`;
    return beside(
      flowText([{ text: level, size: SIZE.small, fill: theme.inkSecond }], LEVEL_WIDTH, { lineHeight: 1.8 }),
      stack(lines.map((runs) => flowText(runs, room))),
      LEVEL_WIDTH,
    );
  });
  return ruledRows(rows, width, tools);
}

const UNITS_NAME = 300;

/** Shares as unit rows: what one in a hundred means can be counted. */
export function unitsPicture(data: PanelData, tools: PictureTools, width: number): Block {
  const { theme } = tools;
  const line = scopeLine(data);
  const narrow = width < 2 * UNITS_NAME;
  const room = narrow ? width : UNITS_NAME;
  const scale = (narrow ? width : width - UNITS_NAME - COLUMN_GAP) / UNIT_ROWS.width;
  const { cell } = UNIT_ROWS;
  const rows = data.records.map((record) => {
    const cells = unitCells(record).map(({ x, y, filled, beyond }) => {
      const outline = {
        x: x + 0.5,
        y: y + 0.5,
        width: cell - 1,
        height: cell - 1,
        fill: theme.surface,
        stroke: beyond ? theme.data : theme.dataLight,
        'stroke-dasharray': beyond ? '2 2' : undefined,
      };
      const fill = { x, y, width: cell * filled, height: cell, fill: theme.data };
      return element('rect', outline) + (filled > 0 ? element('rect', fill) : '');
    });
    const scope = dotRuns(besideFigure(record, line), SIZE.small, theme.inkSecond);
    const words = stack([
      flowText([{ text: record.name, size: SIZE.body, fill: theme.inkSecond }], room),
      flowText(figureRuns(record, theme, { size: 40, words: 0.45 }), room, { lineHeight: 1.25 }),
      flowText([...scope, ...tagRuns(record, theme)], room),
    ]);
    const grid = element('g', { transform: `scale(${scale.toFixed(4)})` }, cells.join(''));
    const units = { svg: grid, height: UNIT_ROWS.height * scale };
    return narrow ? stack([words, units], PADDING) : beside(words, units, UNITS_NAME + COLUMN_GAP);
  });
  return ruledRows(rows, width, tools);
}

/** Where a row comes from, shorter than in the source line: documents and paragraphs. */
function rowSources(record: PublishedRecord, data: PanelData, { core }: PictureTools): string[] {
  const titles = new Map(core.documents.map(({ id, shortTitle }) => [id, shortTitle]));
  const places = firstOfEachParagraph(selectEvidence(record, data.byId));
  return [...new Set(places.map(({ doc }) => doc))].map((doc) => {
    const own = places.filter((place) => place.doc === doc).map(({ paragraph }) => paragraph);
    return `${titles.get(doc) ?? doc}第${own.sort((a, b) => a - b).join('、')}段`;
  });
}

const FIGURE_WIDTH = 180;
const WORDS_WIDTH = 280;
/** In a narrow picture the second column takes this share and no more. */
const WORDS_SHARE = 0.38;

/** The records of a table as rows: what is said, its figure or words, and under it scope, date and source. */
export function tablePicture(data: PanelData, tools: PictureTools, width: number): Block {
  const { theme } = tools;
  const numeric = isNumeric(data);
  const align = numeric ? 'end' : 'start';
  const wordsWidth = Math.min(numeric ? FIGURE_WIDTH : WORDS_WIDTH, Math.round(width * WORDS_SHARE));
  const room = width - wordsWidth - COLUMN_GAP;
  const places = placeColumns(data, scopeLine(data));
  const second = (text: string): TextRun => ({ text, size: SIZE.small, fill: theme.inkSecond });
  const rows = data.all.map((record) => {
    const terms = [
      numeric ? (statusText(record) ?? '') : '',
      ...places.map(({ words }) => words(record)),
    ].filter((term) => term !== '');
    const sources = rowSources(record, data, tools);
    const under = [
      ...terms.map((term) => `${term} · `),
      ...sources.map((source, at) => (at < sources.length - 1 ? `${source}、` : source)),
    ].map((text) => ({ ...second(text), whole: true }));
    const named = [
      { text: record.text ?? record.name, size: SIZE.body, fill: theme.ink },
      ...tagRuns(record, theme),
    ];
    const words =
      toldByFigure(record, data) || numeric
        ? figureRuns(record, theme, { size: 22, words: 0.73 })
        : [{ text: factWords(record), size: SIZE.body, fill: theme.ink }, ...matterRuns(record, theme)];
    return beside(
      stack([flowText(named, room), flowText(under, room)]),
      flowText(words, wordsWidth, { align }),
      room + COLUMN_GAP,
    );
  });
  const head = beside(
    flowText([second(numeric ? '指标' : '事实')], room),
    flowText([second(numeric ? '数值' : factsTitle(data))], wordsWidth, { align }),
    room + COLUMN_GAP,
  );
  return ruledRows([head, ...rows], width, tools);
}
