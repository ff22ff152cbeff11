import type { PublishedRecord } from '../../../model/published/dataset.ts';
import type { PanelData, ScopeLine } from '../../../model/select/panelData.ts';
import { faceScope, recordFace } from '../../../model/text/face.ts';
import { besideFigure, captionOf, joinEnds, scopeLine } from '../../../model/text/scopeLine.ts';

/** One key figure, with its starting figure where the panel pairs them. */
export interface StripItem {
  readonly from: PublishedRecord | null;
  readonly record: PublishedRecord;
}

/** Under a title the line states what most tiles share; a tile tells where it differs. */
export const mostlyLine = (data: PanelData): ScopeLine => scopeLine(data, undefined, true);

export function stripItems({ pairs, records }: Pick<PanelData, 'pairs' | 'records'>): StripItem[] {
  const paired = new Set(pairs.flatMap(({ from, to }) => [from.id, to.id]));
  return [
    ...pairs.map(({ from, to }) => ({ from, record: to })),
    ...records.filter((record) => !paired.has(record.id)).map((record) => ({ from: null, record })),
  ];
}

/**
 * Scope and date under a figure, and its starting figure. Without a pair a tile of a page states what the scope line
 * does not; elsewhere (`whole`) it states all as soon as the line lacks any part, because it is cut out by itself.
 */
export function captionParts({ from, record }: StripItem, data: PanelData, whole = true): string[] {
  const scope = faceScope(recordFace(record));
  if (from !== null) return joinEnds(faceScope(recordFace(from)), scope);
  return data.all.length === 1
    ? scope
    : whole
      ? captionOf(record, scopeLine(data))
      : besideFigure(record, mostlyLine(data));
}
