/**
 * The text of a page or of a converted document: a line a paragraph, a line a row of a table with `\t` between its
 * cells. It needs no more of the DOM than what is declared here, so that it serves a browser and Node alike.
 */

export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<DomNode>;
}

interface DomElement extends DomNode {
  getAttribute(name: string): string | null;
}

const TEXT = 3;
const ELEMENT = 1;
const BLOCKS =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BODY|CAPTION|CENTER|DD|DETAILS|DIV|DL|DT|FIGCAPTION|FIGURE|FOOTER|FORM|H[1-6]|HEADER|HR|LI|MAIN|NAV|OL|P|PRE|SECTION|SUMMARY|UL)$/;
const SKIPPED =
  /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|IFRAME|OBJECT|EMBED|SVG|CANVAS|BUTTON|SELECT|INPUT|TEXTAREA|HEAD|TITLE|AUDIO|VIDEO|RP|RT)$/;
/** What surrounds the text of a page: menus, paths, links to others. */
const SURROUNDINGS = /^(?:NAV|HEADER|FOOTER|ASIDE|FORM)$/;
const SURROUNDING_NAMES =
  /(?:^|[\s_-])(?:nav|menu|breadcrumb|crumbs?|sidebar|side|footer|header|foot|toolbar|share|related|recommend|comment|pagination|pager|copyright|search|login|banner|ads?|qrcode|position|location|dqwz|daohang)(?:$|[\s_-])/i;

const isElement = (node: DomNode): node is DomElement => node.nodeType === ELEMENT;
const nameOf = (node: DomNode): string => node.nodeName.toUpperCase();
const childrenOf = (node: DomNode): DomNode[] => Array.from(node.childNodes);

function isHidden(node: DomElement): boolean {
  const style = node.getAttribute('style') ?? '';
  return (
    node.getAttribute('hidden') !== null ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style) ||
    node.getAttribute('aria-hidden') === 'true'
  );
}

function isSurrounding(node: DomElement): boolean {
  if (SURROUNDINGS.test(nameOf(node))) return true;
  const names = `${node.getAttribute('class') ?? ''} ${node.getAttribute('id') ?? ''} ${node.getAttribute('role') ?? ''}`;
  return SURROUNDING_NAMES.test(names);
}

/** A page nests no deeper than this; what is below is dropped rather than run into the end of the stack. */
const DEEPEST = 400;

class LineWriter {
  readonly #lines: string[] = [];
  readonly #bare: boolean;
  #line = '';

  constructor(bare: boolean) {
    this.#bare = bare;
  }

  write(node: DomNode, depth = 0): void {
    if (node.nodeType === TEXT) {
      this.#line += (node.textContent ?? '').replace(/[ \t\r\n\f]+/g, ' ');
      return;
    }
    if (!isElement(node) || depth > DEEPEST) {
      if (!isElement(node) && depth === 0) for (const child of childrenOf(node)) this.write(child, depth + 1);
      return;
    }
    const name = nameOf(node);
    if (SKIPPED.test(name) || isHidden(node) || (this.#bare && depth > 0 && isSurrounding(node))) return;
    if (name === 'BR') {
      this.#end();
      return;
    }
    if (name === 'TABLE' && isDataTable(node)) {
      this.#end();
      for (const row of tableRows(node)) this.#lines.push(row.join('\t'));
      return;
    }
    const block = BLOCKS.test(name) || name === 'TABLE' || name === 'TR' || name === 'TD' || name === 'TH';
    if (block) this.#end();
    for (const child of childrenOf(node)) this.write(child, depth + 1);
    if (block) this.#end();
  }

  lines(): string[] {
    this.#end();
    return this.#lines;
  }

  #end(): void {
    const line = this.#line.replace(/[ \u00a0]+/gu, ' ').trim();
    if (line !== '') this.#lines.push(line);
    this.#line = '';
  }
}

function descendants(node: DomNode, pattern: RegExp, depth = 0): DomElement[] {
  if (depth > DEEPEST) return [];
  return childrenOf(node).flatMap((child) => {
    if (!isElement(child)) return [];
    // A table in a cell has rows of its own.
    if (depth > 0 && nameOf(child) === 'TABLE') return [];
    return pattern.test(nameOf(child)) ? [child] : descendants(child, pattern, depth + 1);
  });
}

/** A table with several rows of several short cells; other tables only lay a page out. */
function isDataTable(table: DomNode): boolean {
  const rows = descendants(table, /^TR$/).map((row) => descendants(row, /^T[DH]$/));
  const wide = rows.filter((cells) => cells.length > 1);
  if (wide.length < 2) return false;
  const cells = wide.flat();
  return (
    cells.every((cell) => (cell.textContent ?? '').trim().length <= 200) &&
    cells.every((cell) => descendants(cell, /^TABLE$/).length === 0)
  );
}

const MOST_SPANNED = 60;
const spanOf = (cell: DomElement, name: string): number =>
  Math.min(MOST_SPANNED, Math.max(1, Number.parseInt(cell.getAttribute(name) ?? '1', 10) || 1));
const cellText = (cell: DomNode): string => (cell.textContent ?? '').replace(/\s+/gu, ' ').trim();

/** Rows of a table; a cell that spans several rows or columns stands in each of them. */
export function tableRows(table: DomNode): string[][] {
  const grid: string[][] = [];
  descendants(table, /^TR$/).forEach((row, at) => {
    grid[at] ??= [];
    let column = 0;
    for (const cell of descendants(row, /^T[DH]$/)) {
      while (grid[at]?.[column] !== undefined) column += 1;
      const text = cellText(cell);
      const across = spanOf(cell, 'colspan');
      for (let down = 0; down < spanOf(cell, 'rowspan'); down += 1)
        for (let right = 0; right < across; right += 1) {
          const target = grid[at + down] ?? [];
          grid[at + down] = target;
          target[column + right] = text;
        }
      column += across;
    }
  });
  return grid
    .map((row) => Array.from(row, (cell) => cell ?? ''))
    .filter((row) => row.some((cell) => cell !== ''));
}

/** All text of an element; with `bare` without menus, heads and feet of the page. */
export function domText(root: DomNode, bare = false): string {
  const writer = new LineWriter(bare);
  writer.write(root);
  const lines = writer.lines();
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}
