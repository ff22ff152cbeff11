import type { PublishedRecord } from '../../model/published/dataset.ts';
import type { PanelData } from '../../model/select/panelData.ts';
import { statusText } from '../../model/text/face.ts';
import { factWords } from '../../model/text/factWords.ts';
import { selectEvidence } from '../../model/text/recordText.ts';
import { panelLine } from '../kinds/kindOf.ts';
import {
  factsTitle,
  firstOfEachParagraph,
  isNumeric,
  isShownAsFigure,
  scopeColumns,
} from '../table/factWords.ts';
import { caveatRuns, figureRuns, SIZE, tagRuns } from './figureRuns.ts';
import { stack } from './markup.ts';
import type { KindPicture, PictureTools } from './pictureTools.ts';
import { beside, COLUMN_GAP, ruledRows } from './rows.ts';
import { flowText, type TextRun } from './textFlow.ts';

/** The sources of a row, shorter than in the source line: documents and paragraphs. */
function rowSources(record: PublishedRecord, data: PanelData, { core }: PictureTools): string[] {
  const titles = new Map(core.documents.map(({ id, shortTitle }) => [id, shortTitle]));
  const evidence = firstOfEachParagraph(selectEvidence(record, data.byId));
  return [...new Set(evidence.map(({ doc }) => doc))].map((doc) => {
    const own = evidence.filter((item) => item.doc === doc).map(({ paragraph }) => paragraph);
    return `${titles.get(doc) ?? doc}第${own.sort((a, b) => a - b).join('、')}段`;
  });
}

const FIGURE_WIDTH = 180;
const WORDS_WIDTH = 280;
/** The greatest share of the second column in a narrow picture. */
const WORDS_SHARE = 0.38;

/**
 * The records of a panel as rows: what is said, its figure or words, and below that scope, date and source.
 */
export const tablePicture: KindPicture = (data, tools, width) => {
  const { theme } = tools;
  const numeric = isNumeric(data);
  const align = numeric ? 'end' : 'start';
  const wordsWidth = Math.min(numeric ? FIGURE_WIDTH : WORDS_WIDTH, Math.round(width * WORDS_SHARE));
  const room = width - wordsWidth - COLUMN_GAP;
  const scopes = scopeColumns(data, panelLine(data));
  const second = (text: string): TextRun => ({ text, size: SIZE.small, fill: theme.inkSecond });
  const rows = data.all.map((record) => {
    const terms = [
      numeric ? (statusText(record) ?? '') : '',
      ...scopes.map(({ words }) => words(record)),
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
      isShownAsFigure(record, data) || numeric
        ? figureRuns(record, theme, { size: 22, words: 0.73 })
        : [{ text: factWords(record), size: SIZE.body, fill: theme.ink }, ...caveatRuns(record, theme)];
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
};
