import type { Caption } from './caption.ts';
import type { Head } from './headCell.ts';

/** The name of a number in a cell: of its row, of its column, and of the caption where these say only how it is measured. */

/** What the labels of a row say. */
export interface RowLabel {
  readonly label: Head | null;
  readonly total: boolean;
  /** What the row is a part of, as an earlier row says. */
  readonly whole: string;
  /** What a row that names nothing but a group says of the rows below it. */
  readonly group: string;
}

export const INDUSTRY = /^第[一二三]产业$/u;
/** Parts of an economy, and what is measured of them. */
const TRADE = /(?:业|控股)$/u;
const MEASURED = /(?:增加值|总?产值|投资|零售额|销售额|收入|支出|利润|贷款|存款|产量|用电量|人数|户数)$/u;
/** Heads that say how something is measured; what it is stands in the caption. */
const GENERIC =
  /^(?:总产|总?产量|单产|(?:播种|种植|建设|建筑)?总?面积|总?产值|增加值|总?人数|户数|收入|支出|总?投资|数量|个数|家数|总额|余额|在校生|招生)[数额]?$/u;

/** Joins two names; what one ends and the other begins with is said once: 轻工业, 工业总产值. */
export function joinNames(first: string, second: string): string {
  if (second === '' || first.includes(second)) return first;
  if (second.includes(first)) return second;
  for (let shared = Math.min(first.length, second.length) - 1; shared > 1; shared -= 1)
    if (first.endsWith(second.slice(0, shared))) return first + second.slice(shared);
  return first + second;
}

/** A part that is told in a word or two carries its whole; a row that only says 增长 is of the row above. */
function rowName({ label, total, whole, group }: RowLabel): string {
  const name = total ? '' : (label?.name ?? '');
  if (label === null || total || name === '') return label?.sort === 'change' && !total ? whole : name;
  if (INDUSTRY.test(name)) return /生产总值|GDP/u.test(whole) ? `${name}增加值` : joinNames(name, whole);
  if (GENERIC.test(name)) return joinNames(group, name);
  // 采矿业 below 规模以上工业增加值 is told by what is measured, not by the whole industry.
  const measure = label.part && TRADE.test(name) ? (MEASURED.exec(whole)?.[0] ?? '') : '';
  if (measure !== '') return joinNames(name, measure);
  return label.part && name.length <= 3 ? joinNames(name, whole) : name;
}

/** What a caption tells of, before a head that says how it is measured: 粮食 of 粮食生产. */
const topicOf = ({ name }: Caption): string =>
  name.length > 10 ? '' : name.replace(/(?:生产|发展|建设|工作|经济|运行|分布|及其?.*)+$/u, '');

/** The level column that a column of growth, shares or ranks stands behind. */
export function levelBefore(column: number, columns: readonly Head[]): Head | null {
  for (let at = column - 1; at > 0; at -= 1) {
    const head = columns[at];
    if (head?.sort === 'level') return head;
  }
  return null;
}

/** 占全市 is 占全市比重. */
function shareWords(words: string): string {
  if (words === '' || words === '占') return '占比';
  return /^占(?!比)/u.test(words) && !/(?:比重|比例|份额)$/u.test(words) ? `${words}比重` : words;
}

export function nameOfCell(
  row: RowLabel,
  column: number,
  columns: readonly Head[],
  caption: Caption,
): string {
  const head = columns[column];
  if (!head) return '';
  const own = rowName(row);
  const beside = head.sort === 'level' ? '' : (levelBefore(column, columns)?.name ?? '');
  const withTopic = (name: string): string =>
    joinNames(own === '' && GENERIC.test(name) ? topicOf(caption) : own, name);
  if (head.sort === 'part')
    return head.name === '' || head.name.startsWith('占')
      ? `${withTopic(beside) || caption.name}${shareWords(head.name)}`
      : joinNames(own, head.name);
  const named = head.name === '' ? beside : head.name;
  // Rows that only name a part, under heads that name nothing, are of what the caption tells.
  if (named === '' && (INDUSTRY.test(own) || (own !== '' && own.length <= 2)) && caption.name.length <= 10)
    return joinNames(own, caption.name);
  return withTopic(named) || caption.name || row.group || (row.total ? '合计' : '');
}
