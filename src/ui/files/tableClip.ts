/**
 * Tables for the clipboard, as spreadsheets take them: HTML, in which numbers are numbers and everything else
 * is text, and the same as tab-separated lines. A figure becomes three columns: as it is said, its number, and
 * its unit.
 */

export type ClipCell = string | { readonly decimal: string } | number;

/** Begins a formula in a spreadsheet, also as typed by a Chinese input method. */
const RUNS = /^[=+\-@＝＋－＠]/;

const escapeText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const decimalOf = (cell: Exclude<ClipCell, string>): string =>
  typeof cell === 'number' ? String(cell) : cell.decimal;

/** Office programs read these formats: text stays text (2022-09 is no date), and 41.90 keeps its zero. */
function htmlCell(cell: ClipCell): string {
  if (typeof cell === 'string') return `<td style="mso-number-format:'\\@'">${escapeText(cell)}</td>`;
  const decimal = decimalOf(cell);
  const places = decimal.split('.')[1]?.length ?? 0;
  const format = places === 0 ? '0' : `0\\.${'0'.repeat(places)}`;
  return `<td style="mso-number-format:'${format}'">${decimal}</td>`;
}

const lineCell = (cell: ClipCell): string => {
  if (typeof cell !== 'string') return decimalOf(cell);
  const text = cell.replace(/[\t\r\n]+/g, ' ');
  return RUNS.test(text) ? `'${text}` : text;
};

export interface Clip {
  readonly html: string;
  readonly text: string;
}

export const tableClip = (rows: ReadonlyArray<readonly ClipCell[]>): Clip => ({
  html: `<meta charset="utf-8"><table>${rows.map((row) => `<tr>${row.map(htmlCell).join('')}</tr>`).join('')}</table>`,
  text: rows.map((row) => row.map(lineCell).join('\t')).join('\r\n'),
});

const WORD = /[\p{L}\p{N}%）”》]/u;

/**
 * The text of a cell as it reads on the screen: boxes beside each other, which only a margin separates, have a
 * blank between them. A link or a button is one piece, whatever boxes it consists of.
 */
function textOf(node: Node): string {
  if (!(node instanceof Element) || node.matches('a, button')) return node.textContent ?? '';
  let text = '';
  let wasBox = false;
  for (const child of node.childNodes) {
    const piece = textOf(child);
    if (piece === '') continue;
    const isBox = child instanceof Element && getComputedStyle(child).display !== 'inline';
    const joins = WORD.test(text.slice(-1)) && WORD.test(piece.slice(0, 1));
    text += (wasBox || isBox) && joins ? ` ${piece}` : piece;
    wasBox = isBox;
  }
  return text;
}

/** A header has its words twice, as a button and for where none may be. */
const wordsOf = (cell: HTMLElement): string =>
  ((cell.tagName === 'TH' && cell.dataset.title) || textOf(cell)).replace(/\s+/g, ' ').trim();

/** A plain number in a column of numbers is one. */
const plainNumber = (cell: HTMLElement, text: string): ClipCell =>
  cell.dataset.numeric === 'true' && /^-?[0-9]+(?:\.[0-9]+)?$/.test(text) ? { decimal: text } : text;

/** Reads a drawn table, or the rows of it that `takes` wants; columns of figures are three in every row. */
export function readTable(
  table: HTMLTableElement,
  takes: (row: HTMLTableRowElement) => boolean = () => true,
): ClipCell[][] {
  const all = Array.from(table.rows);
  const figures = new Set(
    all.flatMap((row) =>
      Array.from(row.cells).flatMap((cell, at) => (cell.dataset.number === undefined ? [] : [at])),
    ),
  );
  return all.filter(takes).map((row) =>
    Array.from(row.cells).flatMap((cell, at): ClipCell[] => {
      const text = wordsOf(cell);
      if (!figures.has(at)) return [plainNumber(cell, text)];
      if (row.parentElement?.tagName === 'THEAD') return [text, `${text}（数字）`, '单位'];
      const { number = '', unit = '' } = cell.dataset;
      return [text, number === '' ? '' : { decimal: number }, unit];
    }),
  );
}

/** Puts both forms into a copy that the browser has begun, or begins one. */
function copyByEvent(clip: Clip): boolean {
  let done = false;
  const put = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/html', clip.html);
    event.clipboardData?.setData('text/plain', clip.text);
    done = event.clipboardData !== null;
  };
  document.addEventListener('copy', put, { capture: true, once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', put, { capture: true });
  return done;
}

/** Copies a table and resolves to whether that worked. Old engines and plain http have no clipboard API. */
export async function copyTable(rows: ReadonlyArray<readonly ClipCell[]>): Promise<boolean> {
  const clip = tableClip(rows);
  if (copyByEvent(clip)) return true;
  if (typeof ClipboardItem === 'undefined' || !navigator.clipboard) return false;
  const item = new ClipboardItem({
    'text/html': new Blob([clip.html], { type: 'text/html' }),
    'text/plain': new Blob([clip.text], { type: 'text/plain' }),
  });
  return navigator.clipboard.write([item]).then(
    () => true,
    () => false,
  );
}

/** A copy of marked rows takes them with their columns whole; less than two cells are left to the browser. */
export function copySelection(event: ClipboardEvent): void {
  const selection = document.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const within = range?.commonAncestorContainer;
  const table = (within instanceof Element ? within : within?.parentElement)?.closest('table');
  if (!range || !table || !event.clipboardData) return;
  const cells = Array.from(table.querySelectorAll('th, td')).filter((cell) => range.intersectsNode(cell));
  if (cells.length < 2) return;
  const clip = tableClip(readTable(table, (row) => cells.some((cell) => row.contains(cell))));
  event.clipboardData.setData('text/html', clip.html);
  event.clipboardData.setData('text/plain', clip.text);
  event.preventDefault();
}
