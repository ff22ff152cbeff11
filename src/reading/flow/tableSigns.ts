/** The label of a caption: 表1, 附表2. */
export const TABLE_LABEL = /^(?:#+\s*)?\**[附续]?表\s*(?:[0-9]|[一二三四五六七八九十])/u;

/** A label with numbers behind it, one blank apart: a row of a table that lost its tabs. */
export const SINGLE_ROW =
  /^\s*[\u3400-\u9fff（()）、%#/A-Za-z]{2,24}(?:[ \u3000]+-?[0-9][0-9,]*(?:\.[0-9]+)?%?){1,12}\s*$/u;

/** What parts cells inside a line that ends with a sign: a bar, a tab, or blanks wide apart. */
const BORDER = /[|｜│┃║]|\S(?:[ \u00a0\u3000]{2}|[ \u00a0\u3000]?\t)/u;

/**
 * Whether a text (plain signs) may hold a table. It is never false of one that does, so that what reads tables is only
 * loaded where this is true.
 */
export const mayHoldTables = (plain: string): boolean =>
  plain.split('\n').some((line) => BORDER.test(line.trimEnd()) || SINGLE_ROW.test(line));
