import { isSplitBound } from './splitBounds.ts';

/** Whether a sentence runs on from one line of a file into the next: column breaks, PDF breaks, hard wraps. */

const ENDS = /[。！？!?；;：:…][”’』」）)》】]*$/u;
const OPENS_ITEM =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(](?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[）)]|[0-9]{1,2}[、．]|[0-9]{1,2}\.(?![0-9])|[-—–【•·◆◇●○■□▲★※*#>|]|第[一二三四五六七八九十百0-9]{1,4}[章节条部篇]|表[0-9一二三四五六七八九十]|图[0-9一二三四五六七八九十]|注[：:0-9]|[①-⑳])/u;
const RUNNING = /[，、。；;]|,(?![0-9]{3})/u;
/** What can only be the rest of a figure or of a sentence. */
const CONTINUES =
  /^(?:[%％‰、，,。；;）)”]|(?:个|名|家|所|座|条|项|处|户|人|人次|万|亿|元|公里|吨|平方米|百分点|余|多)(?:[，,、。；;（(\p{Script=Han}]|$))/u;
const IN_CELLS = /\t|\||\s{3,}/u;
const HAN = /\p{Script=Han}/u;

export interface LineShape {
  readonly text: string;
  /** Whether the line before was joined to this one. */
  readonly joined: boolean;
  /** Number of blank lines between this line and the next one. */
  readonly gap: number;
  /** Number of characters of the line before, 0 where none was joined. */
  readonly before: number;
}

/** Whether the sentence of a line goes on in the next line that is not blank. */
export function runsOn(line: LineShape, nextText: string): boolean {
  const text = line.text.trim();
  const next = nextText.trim();
  if (text === '' || next === '' || line.gap > 1 || ENDS.test(text) || OPENS_ITEM.test(next)) return false;
  if (IN_CELLS.test(text) || IN_CELLS.test(next)) return false;
  if (!HAN.test(text) || (!HAN.test(next) && !CONTINUES.test(next))) return false;
  if (/[，,、]$/u.test(text) || (line.gap === 0 && isSplitBound(text, next))) return true;
  if (/[0-9０-９.．万亿]$/u.test(text) && CONTINUES.test(next)) return true;
  // A number at the end of a line is a cell, unless its unit begins the next one.
  if (/[0-9０-９]$/u.test(text)) return RUNNING.test(text) && /^[0-9０-９]/u.test(next);
  const isItem = OPENS_ITEM.test(text) && text.length < 30 && !RUNNING.test(text.slice(3));
  if (isItem) return false;
  if (RUNNING.test(text) && text.length >= 12) return true;
  // In a hard-wrapped text a line without punctuation is as long as its neighbour.
  return line.joined && line.gap === 0 && Math.abs(text.length - line.before) <= 4;
}
