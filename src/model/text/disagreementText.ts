import { MARK_LABEL, ORIGIN_LABEL, ORIGIN_TAG, type Origin } from '../fields/vocabulary.ts';
import type { PublishedRecord } from '../published/dataset.ts';

/** Data that were set aside before origins were told say only that there is a disagreement. */
const UNTOLD = '有分歧';

/** Between which two a disagreement lies, in full. */
export const originLabel = (origin: Origin | undefined): string =>
  origin === undefined ? UNTOLD : ORIGIN_LABEL[origin];

/** Short words beside a figure on which something disagrees, one for each origin; none where nothing does. */
export function disagreementTags({
  conflicts = [],
  origins = [],
}: Pick<PublishedRecord, 'conflicts' | 'origins'>): string[] {
  if (conflicts.length === 0) return [];
  return origins.length === 0 ? [UNTOLD] : [...new Set(origins.map((origin) => ORIGIN_TAG[origin]))];
}

/** All that is in doubt about a record, where there is room for it: its own doubt, where something disagrees, and where it did. */
export function caveatText({ doubt, conflicts = [], origins = [], settled = [] }: PublishedRecord): string {
  const labels = conflicts.map((_, at) => originLabel(origins[at]));
  return [
    ...(doubt === undefined ? [] : [`${MARK_LABEL.doubt}：${doubt}`]),
    ...new Set(labels),
    ...(settled.length === 0 ? [] : [MARK_LABEL.settled]),
  ].join('；');
}
