import { runsOn } from './lineBreaks.ts';
import { isSplitBound } from './splitBounds.ts';
import type { TableLine, TableRow } from './tableRow.ts';

/**
 * A passage without line breaks and blanks, on which all grammar works: broken lines are joined, blanks between
 * a number and its unit are left out, cells of a table are separated by `\t`.
 */
export interface Passage {
  /** Plain signs and simplified script; see `plainScript`. */
  readonly text: string;
  /** For each UTF-16 unit of `text` its offset in the file's text. */
  readonly at: Int32Array;
  /** Set where the passage is a row of a table. */
  readonly row: Omit<TableRow, 'cells'> | null;
}

const BLANK = /[\t \u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]/u;
const DIGIT = /[0-9]/;
const LATIN = /[A-Za-z]/;
const HAN = /[\u3400-\u9fff]/u;

/** What becomes of the blanks between two characters: nothing, one blank, or the border of two cells. */
type Gap = '' | ' ' | '\t';

/** Whether digits on both sides of a blank are one number: `9 7.8%`, `1 234`. */
function isOneNumber(before: string, after: string): boolean {
  const left = /([^0-9.]?)([0-9]+(?:\.[0-9]*)?)$/.exec(before);
  const right = /^([0-9]+(?:\.[0-9]+)?)(.?)/su.exec(after);
  if (!left || !right) return false;
  const [, lead = '', first = ''] = left;
  const [, second = '', follow = ''] = right;
  if (/[表图第附注号年月]/u.test(lead)) return false;
  const grouped = /^[0-9]{1,3}$/.test(first) && /^[0-9]{3}(?:\.[0-9]+)?$/.test(second);
  if (grouped && /[，、：（(。；,:]/u.test(lead)) return true;
  if (!HAN.test(lead)) return false;
  if (first.includes('.')) return first.endsWith('.') && !second.includes('.');
  if (grouped) return true;
  return first.length <= 3 && !/^(?:19|20)[0-9]{2}$/.test(second) && /[%万亿个\u4e00-\u9fff]/u.test(follow);
}

function gapBetween(before: string, blanks: string, after: string): Gap {
  const left = before.charAt(before.length - 1);
  const right = after.charAt(0);
  if (blanks.includes('\t') || blanks.length >= 3) return '\t';
  if (DIGIT.test(left) && DIGIT.test(right)) return isOneNumber(before, after) ? '' : ' ';
  if (DIGIT.test(right) && left === '.' && /[0-9]\.$/.test(before))
    return isOneNumber(before, after) ? '' : ' ';
  if (LATIN.test(left) && (LATIN.test(right) || DIGIT.test(right))) return ' ';
  if (DIGIT.test(left) || DIGIT.test(right)) return '';
  if (HAN.test(right) && isSplitBound(before, after)) return '';
  if (HAN.test(left) && HAN.test(right)) return ' ';
  return LATIN.test(left) || LATIN.test(right) ? '' : ' ';
}

/** Whether a line is letter-spaced (全 市 生 产), so that its blanks separate nothing. */
function isSpaced(line: string): boolean {
  const spaced = line.match(/[\u3400-\u9fff] (?=[\u3400-\u9fff])/gu)?.length ?? 0;
  return spaced >= 6 && spaced * 2 > (line.match(/[\u3400-\u9fff]/gu)?.length ?? 0);
}

/** A label with numbers behind it, one blank apart: a row of a table that lost its tabs. */
const ROW = /^\s*[\u3400-\u9fff（()）、]{2,20}(?: +-?[0-9][0-9,]*(?:\.[0-9]+)?%?){1,12}\s*$/u;

/** A break or blank that a cell of Markdown writes as a word. */
const CELL_BREAK = /^(?:<br ?\/?>|&nbsp;|&emsp;|&ensp;)/i;

/** How many characters around a blank decide what it is. */
const NEAR = 16;

class PassageBuilder {
  private parts: string[] = [];
  private at: number[] = [];
  private tail = '';

  /** Appends a line without its blanks; `offset` is that of the line in the file's text. */
  append(plain: string, offset: number): void {
    const spaced = isSpaced(plain);
    const cells = ROW.test(plain);
    // The indentation of a line is no cell of a table.
    let index = plain.length - plain.trimStart().length;
    while (index < plain.length) {
      let end = index;
      while (end < plain.length && BLANK.test(plain.charAt(end))) end += 1;
      if (end > index) {
        if (end < plain.length) {
          const gap = gapBetween(this.tail, plain.slice(index, end), plain.slice(end, end + NEAR));
          if (cells) this.push('\t', offset + index);
          else if (gap !== '' && !(spaced && gap === ' ')) this.push(gap, offset + index);
        }
        index = end;
        continue;
      }
      while (end < plain.length && !BLANK.test(plain.charAt(end))) end += 1;
      for (let at = index; at < end; at += 1) this.at.push(offset + at);
      this.parts.push(plain.slice(index, end));
      this.tail = (this.tail + plain.slice(Math.max(index, end - NEAR), end)).slice(-NEAR);
      index = end;
    }
  }

  /** Appends the cells of a row, empty ones too; blanks inside a cell only part words and numbers. */
  appendRow(plain: string, offset: number, { cells }: TableRow): void {
    cells.forEach(([start, end], column) => {
      if (column > 0) this.push('\t', offset + Math.max(0, start - 1));
      for (let at = start; at < end; at += 1) {
        const sign = plain.charAt(at);
        const skipped =
          sign === '<' || sign === '&' ? (CELL_BREAK.exec(plain.slice(at, end))?.[0].length ?? 0) : 0;
        if (skipped > 0) at += skipped - 1;
        else if (BLANK.test(sign)) {
          if (this.isWordGap(plain.slice(at, Math.min(end, at + NEAR)).trimStart()))
            this.push(' ', offset + at);
        } else this.push(sign, offset + at);
      }
    });
  }

  private isWordGap(after: string): boolean {
    const left = this.tail.charAt(this.tail.length - 1);
    const right = after.charAt(0);
    if (DIGIT.test(left) && DIGIT.test(right))
      return !/^[0-9]{3}(?![0-9])/.test(after) || !/(?:^|[^0-9.])[0-9]{1,3}$/.test(this.tail);
    return LATIN.test(left) && LATIN.test(right);
  }

  /** Marks a line break between the lines appended so far and the next one. */
  breakBefore(plain: string, offset: number): void {
    const next = plain.trimStart();
    const left = this.tail.charAt(this.tail.length - 1);
    const right = next.charAt(0);
    if ((DIGIT.test(left) || left === '.') && DIGIT.test(right)) {
      if (!isOneNumber(this.tail, next.slice(0, NEAR))) this.push(' ', offset);
    } else if (LATIN.test(left) && (LATIN.test(right) || DIGIT.test(right))) this.push(' ', offset);
  }

  build(row: Passage['row'] = null): Passage {
    return { text: this.parts.join(''), at: Int32Array.from(this.at), row };
  }

  private push(sign: string, offset: number): void {
    this.parts.push(sign);
    this.at.push(offset);
    this.tail = (this.tail + sign).slice(-NEAR);
  }
}

/** How many characters of one passage are read together, so that no text can make a passage without end. */
const LONGEST = 20_000;

/**
 * Splits a text (plain signs, LF) into passages: a passage is a paragraph with its broken lines joined. `rowsOf` says
 * which lines are rows of tables.
 */
export function buildFlow(
  plain: string,
  rowsOf: (lines: readonly string[]) => readonly TableLine[],
): Passage[] {
  const passages: Passage[] = [];
  let builder: PassageBuilder | null = null;
  let previous = { text: '', joined: false, gap: 0, before: 0 };
  let length = 0;
  let offset = 0;
  const lines = plain.split('\n');
  const rows = rowsOf(lines);
  for (const [index, line] of lines.entries()) {
    const row = rows[index] ?? null;
    if (line.trim() === '') previous.gap += 1;
    else if (row !== null) {
      if (builder) passages.push(builder.build());
      builder = null;
      previous = { text: '', joined: false, gap: 0, before: 0 };
      if (row !== 'rule') {
        const cells = new PassageBuilder();
        cells.appendRow(line, offset, row);
        passages.push(cells.build(row));
      }
    } else {
      const joins = builder !== null && length < LONGEST && runsOn(previous, line);
      if (builder !== null && joins) builder.breakBefore(line, offset);
      else {
        if (builder) passages.push(builder.build());
        builder = new PassageBuilder();
        length = 0;
      }
      // A single line may itself be longer than what is read together.
      for (let from = 0; from < line.length; from += LONGEST) {
        if (from > 0) {
          passages.push(builder.build());
          builder = new PassageBuilder();
        }
        builder.append(line.slice(from, from + LONGEST), offset + from);
      }
      length += line.length;
      previous = {
        text: line,
        joined: joins,
        gap: 0,
        before: joins ? previous.text.trim().length : line.trim().length,
      };
    }
    offset += line.length + 1;
  }
  if (builder) passages.push(builder.build());
  return passages;
}
