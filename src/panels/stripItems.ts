import type { PublishedRecord } from '../model/dataset.ts';
import type { PanelData } from '../model/panelData.ts';
import { periodText } from '../model/recordText.ts';

/** One key figure, with the figure it began at where the panel pairs them. */
export interface StripItem {
  readonly from: PublishedRecord | null;
  readonly record: PublishedRecord;
}

export function stripItems(data: PanelData): StripItem[] {
  const paired = new Set(data.pairs.flatMap(({ from, to }) => [from.id, to.id]));
  return [
    ...data.pairs.map(({ from, to }) => ({ from, record: to })),
    ...data.records.filter((record) => !paired.has(record.id)).map((record) => ({ from: null, record })),
  ];
}

/** Whether all figures have one scope and date, which the scope line then says for them. */
export function sharesScope(items: readonly StripItem[]): boolean {
  const scopes = items.map(
    ({ from, record }) => `${record.regionName}|${periodText(record)}|${from?.id ?? ''}`,
  );
  return items.length > 1 && new Set(scopes).size === 1;
}

/** Scope and date under a figure, and where it began. */
export function captionParts({ from, record }: StripItem): string[] {
  if (from === null) return [record.regionName, periodText(record)];
  return [
    record.regionName,
    from.period.kind === 'unstated' ? '期初日期原文未注明' : `期初为${periodText(from)}`,
  ];
}
