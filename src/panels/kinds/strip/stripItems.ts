import type { PublishedRecord } from '../../../model/published/dataset.ts';
import type { PanelData } from '../../../model/select/panelData.ts';
import { faceScope, recordFace } from '../../../model/text/face.ts';
import { captionOf, joinEnds, scopeLine } from '../../../model/text/scopeLine.ts';

/** One key figure, with its starting figure where the panel pairs them. */
export interface StripItem {
  readonly from: PublishedRecord | null;
  readonly record: PublishedRecord;
}

export function stripItems({ pairs, records }: Pick<PanelData, 'pairs' | 'records'>): StripItem[] {
  const paired = new Set(pairs.flatMap(({ from, to }) => [from.id, to.id]));
  return [
    ...pairs.map(({ from, to }) => ({ from, record: to })),
    ...records.filter((record) => !paired.has(record.id)).map((record) => ({ from: null, record })),
  ];
}

/**
 * Scope and date under a figure, and its starting figure; without a pair the figure states its own beside the
 * scope line.
 */
export function captionParts({ from, record }: StripItem, data: PanelData): string[] {
  const scope = faceScope(recordFace(record));
  if (from !== null) return joinEnds(faceScope(recordFace(from)), scope);
  return data.all.length === 1 ? scope : captionOf(record, scopeLine(data));
}
