import type { Slide } from '../authored/deck.ts';
import { type CsvCell, formatCsvRows } from '../published/csv.ts';
import type { PublishedRecord } from '../published/dataset.ts';
import { recordSentence } from '../text/face.ts';
import { NO_FIGURE } from './answerSlide.ts';
import { spanWords, timeOfDay } from './rehearsal.ts';
import type { LogEntry } from './wallTrail.ts';
import type { Answer, RecordRef } from './wallView.ts';

/** The log of a presentation as it is listed and saved: what was on the wall, from when, for how long. */
export interface LogRow {
  /** In milliseconds of the session's clock; `until` is null for what is still shown. */
  readonly at: number;
  readonly until: number | null;
  readonly kind: '放映页' | '即席调用' | '出处' | '遮屏';
  /** The page of the deck at which the speaker stood. */
  readonly page: number;
  readonly words: string;
  readonly source: string;
}

/** What the names of answers are looked up in. */
export interface LogNames {
  readonly slides: readonly Slide[];
  readonly recordOf: (ref: RecordRef) => PublishedRecord | null;
  /** The record whose evidence was opened; null where its page has not been read. */
  readonly shownOf: (record: string) => PublishedRecord | null;
  readonly countyOf: (adcode: string) => string | null;
  /** Document and paragraph of a record. */
  readonly sourceOf: (record: PublishedRecord) => string;
}

/** A record whose page has not been read is named by its id. */
function answerWords(answer: Answer, { recordOf, countyOf, sourceOf }: LogNames) {
  if ('county' in answer) {
    const name = countyOf(answer.county) ?? `区划代码${answer.county}`;
    return { words: `文件怎样说${name}`, source: '' };
  }
  if ('record' in answer) {
    const record = recordOf(answer);
    return record
      ? { words: recordSentence(record), source: sourceOf(record) }
      : { words: answer.record, source: '' };
  }
  const near = answer.nearest.flatMap((ref) => recordOf(ref) ?? []);
  const listed = near.length === 0 ? '' : `；列出相近的：${near.map(recordSentence).join('；')}`;
  return { words: `${NO_FIGURE}${listed}`, source: near.map(sourceOf).join('；') };
}

export function logRows(log: readonly LogEntry[], names: LogNames): LogRow[] {
  return log.map(({ at, slide: page, answer, evidence, blank }, index): LogRow => {
    const until = log[index + 1]?.at ?? null;
    const fields = { at, until: until === null ? null : Math.max(at, until), page };
    if (blank !== null)
      return { ...fields, kind: '遮屏', words: blank === 'black' ? '黑屏' : '白屏', source: '' };
    const told =
      answer === null
        ? { words: names.slides[page - 1]?.headline ?? '', source: '' }
        : answerWords(answer, names);
    // Without a name it is the evidence of the figure that leads the page or the answer.
    const record = evidence?.record == null ? null : names.shownOf(evidence.record);
    if (record !== null)
      return { ...fields, kind: '出处', words: recordSentence(record), source: names.sourceOf(record) };
    if (evidence !== null) return { ...fields, kind: '出处', ...told };
    return { ...fields, kind: answer === null ? '放映页' : '即席调用', ...told };
  });
}

const lastedMs = ({ at, until }: LogRow, now: number): number => Math.max(0, (until ?? now) - at);

/** How long it was shown, in words; of what is still shown, until now. */
export const lastedWords = (row: LogRow, now: number): string => spanWords(lastedMs(row, now));

/** The date in the computer's own time: 2025-09-30. */
export function dayOf(ms: number): string {
  const date = new Date(ms);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

const COLUMNS = ['日期', '开始', '时长（秒）', '显示', '页码', '内容', '出处'];

const textCell = (text: string): CsvCell => ({ text, guarded: true });
const numberCell = (value: number): CsvCell => ({ text: String(value), guarded: false });

/** The log as a table for spreadsheets, with a BOM. */
export function logCsv(rows: readonly LogRow[], now: number): string {
  return formatCsvRows([
    COLUMNS.map(textCell),
    ...rows.map((row) => [
      textCell(dayOf(row.at)),
      textCell(timeOfDay(row.at)),
      numberCell(Math.round(lastedMs(row, now) / 1000)),
      textCell(row.kind),
      numberCell(row.page),
      textCell(row.words),
      textCell(row.source),
    ]),
  ]);
}

/** The log as a plain text, a line for each. */
export function logText(rows: readonly LogRow[], title: string, now: number): string {
  const lines = rows.map((row) => {
    const where = row.kind === '放映页' ? `第${row.page}页` : row.kind;
    const source = row.source === '' ? '' : `（出处：${row.source}）`;
    return `${timeOfDay(row.at)}　${lastedWords(row, now)}　${where}　${row.words}${source}`;
  });
  const [first] = rows;
  return [`放映记录：${title}`, ...(first ? [dayOf(first.at)] : []), '', ...lines, ''].join('\r\n');
}
