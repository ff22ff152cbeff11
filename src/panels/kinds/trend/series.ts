import { recordMark } from '../../../charts/markSeries.ts';
import { parseMoment, positionOf } from '../../../model/fields/moment.ts';
import { toBaseNumber } from '../../../model/numbers/decimal.ts';
import { axisUnit } from '../../../model/numbers/quantity.ts';
import type { PublishedRecord } from '../../../model/published/dataset.ts';
import type { PanelData } from '../../../model/select/panelData.ts';
import type { TrendLine, TrendPoint, TrendSeries } from './trendParts.ts';
import { trendScopeLine } from './trendScopeLine.ts';

const QUARTERS = ['一', '二', '三', '四'] as const;

/** A date in the shortest words for an axis: 2025年, 2025年三季度, 2025年9月. */
export function momentWords(text: string): string {
  const [year = '', part = '', day] = text.split('-');
  const month = Number(part);
  switch (parseMoment(text)?.form) {
    case 'half':
      return `${year}年${part === 'H1' ? '上' : '下'}半年`;
    case 'quarter':
      return `${year}年${QUARTERS[Number(part.slice(1)) - 1]}季度`;
    case 'month':
      return `${year}年${month}月`;
    case 'day':
      return `${year}年${month}月${Number(day)}日`;
    default:
      return `${year}年`;
  }
}

function axisDate({ period: { from = '', to = from, kind } }: PublishedRecord): string {
  if (kind === 'span' && from !== '' && from !== to)
    return `${momentWords(from).replace(/年$/, '')}—${momentWords(to)}`;
  return momentWords(to);
}

/** The magnitude of the axis: the one of most figures, so that they keep that of their source. */
function magnitudeOf(records: readonly PublishedRecord[]) {
  const counts = new Map<NonNullable<PublishedRecord['quantity']>['magnitude'], number>();
  for (const { quantity } of records)
    if (quantity) counts.set(quantity.magnitude, (counts.get(quantity.magnitude) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

/** The lines of a panel with their figures in the order of time; null where none can be drawn. */
export function trendSeries(data: PanelData): TrendSeries | null {
  const line = trendScopeLine(data);
  const pointOf = (record: PublishedRecord): TrendPoint[] => {
    const mark = recordMark(record, line, data);
    const at = positionOf(record.period);
    if (!mark || at === null) return [];
    const revised = (record.changes ?? []).length > 0;
    return [{ ...mark, at, when: axisDate(record), revised, redefined: record.redefined ?? null }];
  };
  const lines = data.lines
    .map(
      ({ label, records }): TrendLine => ({
        label,
        points: records.flatMap(pointOf).sort((a, b) => a.at - b.at),
      }),
    )
    .filter(({ points }) => points.length > 0);
  const records = data.lines.flatMap((own) => own.records);
  const quantity = records.find((record) => record.quantity !== null)?.quantity;
  if (lines.length === 0 || !quantity) return null;
  const magnitude = magnitudeOf(records);
  return { lines, unit: `${magnitude}${axisUnit(quantity)}`, factor: toBaseNumber('1', magnitude) };
}
