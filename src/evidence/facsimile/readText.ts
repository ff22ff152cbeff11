import type { PublishedEvidence } from '../../model/published/dataset.ts';
import type { Facsimile } from '../../model/published/facsimile.ts';

/** What of an evidence leads to its place on a page. */
export type QuotedFigure = Pick<PublishedEvidence, 'id' | 'doc' | 'figure'>;

function dayText(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** How a text was read, in words: typed, from the text layer of a pdf, or from a scan, with the day of its proof. */
export function readText(read: Facsimile['read'] | 'typed', confirmed?: string): string {
  if (read === 'typed') return '录入文本';
  if (read === 'layer') return '取自 PDF 的文字层';
  return confirmed === undefined ? '扫描识别' : `扫描识别，${dayText(confirmed)}人工核对`;
}
