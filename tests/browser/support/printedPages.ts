import { execFileSync } from 'node:child_process';
import type { Page } from 'playwright-core';

export interface PrintedPanel {
  readonly id: string;
  /** All text of the panel on paper, without blanks. */
  readonly texts: readonly string[];
}

const bare = (text: string): string => text.replace(/\s/g, '');

/** Makes every chart render, as scrolling through the page would. */
export async function comeNear(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'));
    window.dispatchEvent(new Event('afterprint'));
  });
  await page.waitForFunction(() =>
    Array.from(document.querySelectorAll('[data-panel] div[role="img"]')).every((picture) =>
      picture.querySelector('svg')?.textContent?.trim(),
    ),
  );
}

/** The text of each panel on paper: its visible text nodes, including those of charts. */
export async function readPrinted(page: Page): Promise<PrintedPanel[]> {
  await page.emulateMedia({ media: 'print' });
  const panels = await page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'));
    // A long table or list may go on overleaf: its title stays with the first row, or with the picture over it, and its
    // source with the last row.
    const partsOf = (panel: Element): Array<(node: Element) => boolean> => {
      const isLong = panel.hasAttribute('data-long');
      const ofTable = isLong ? Array.from(panel.querySelectorAll('tbody tr')) : [];
      const body = panel.querySelector(ofTable.length > 0 ? 'table' : 'ul, ol');
      const rows = isLong && ofTable.length === 0 ? Array.from(body?.children ?? []) : ofTable;
      if (rows.length === 0) return [() => true];
      const before = (node: Element) =>
        body !== null && (body.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING) > 0;
      const pictured = panel.getAttribute('data-kind') !== 'table' && panel.querySelector('svg') !== null;
      const above = (node: Element) => node.closest('table') === null && before(node);
      return [
        ...(pictured ? [above] : []),
        ...rows.map((row, index) => (node: Element) => {
          if (rows.some((any) => any.contains(node))) return row.contains(node);
          if (node.closest('table') !== null) return index === 0;
          return before(node) ? index === 0 && !pictured : index === rows.length - 1;
        }),
      ];
    };
    const wholes = Array.from(document.querySelectorAll('[data-panel]'));
    const parts = wholes.flatMap((panel) => partsOf(panel).map((holds) => ({ panel, holds })));
    const found = parts.map(({ panel, holds }) => {
      const walker = document.createTreeWalker(panel, NodeFilter.SHOW_TEXT);
      const texts: string[] = [];
      while (walker.nextNode()) {
        const parent = walker.currentNode.parentElement;
        if (!parent || !holds(parent) || parent.closest('.visually-hidden')) continue;
        const { visibility, stroke } = getComputedStyle(parent);
        // Letters with an outline, used only on the map, become paths in the PDF.
        const outlined = parent.closest('svg') !== null && stroke !== 'none';
        const seen = parent.getBoundingClientRect().width > 1 && visibility !== 'hidden' && !outlined;
        if (seen) texts.push(walker.currentNode.nodeValue ?? '');
      }
      // A missing picture has no text, so the comparison would not notice it.
      const drawings = Array.from(panel.querySelectorAll('svg')).filter(
        (svg) => svg.getBoundingClientRect().height > 20,
      );
      const drawn = !['strip', 'honours', 'table', 'ticks'].includes(panel.getAttribute('data-kind') ?? '');
      if (drawn && drawings.length === 0) texts.push('这个面板在纸上没有图形');
      return { id: panel.getAttribute('data-panel') ?? '', texts };
    });
    window.dispatchEvent(new Event('afterprint'));
    return found;
  });
  await page.emulateMedia({ media: null });
  return panels.map(({ id, texts }) => ({
    id,
    texts: texts.map(bare).filter((text) => text !== ''),
  }));
}

/** The text reader of poppler-utils. */
export const PDF_READER = 'pdftotext';

/** The text layer of a PDF page by page, without blanks. */
export function pdfPages(pdf: Buffer): string[] {
  const text = execFileSync(PDF_READER, ['-raw', '-enc', 'UTF-8', '-', '-'], {
    input: pdf,
    encoding: 'utf8',
  });
  return text.split('\f').slice(0, -1).map(bare);
}

/** Reports panels whose text is not on one single page. */
export function findCut(panels: readonly PrintedPanel[], pages: readonly string[]): string[] {
  return panels.flatMap(({ id, texts }) => {
    const missing = pages.map((page) => texts.filter((text) => !page.includes(text)));
    const [least] = [...missing].sort((a, b) => a.length - b.length);
    return least === undefined || least.length > 0 ? [`${id}: ${least?.slice(0, 4).join(' | ')}`] : [];
  });
}
