import { MARK_LABEL, ORIGIN_LABEL, ORIGIN_TAG, type Origin } from '../fields/vocabulary.ts';
import type { FacedRecord, PublishedRecord } from '../published/dataset.ts';

/** The label in versions frozen before origins were recorded: it only says that there is a disagreement. */
const UNTOLD = '有分歧';

/** The origin of a disagreement, in full. */
export const originLabel = (origin: Origin | undefined): string =>
  origin === undefined ? UNTOLD : ORIGIN_LABEL[origin];

/** Short tags beside a disputed figure, one for each origin; empty where there is no dispute. */
export function disagreementTags({
  conflicts = [],
  origins = [],
}: Pick<PublishedRecord, 'conflicts' | 'origins'>): string[] {
  if (conflicts.length === 0) return [];
  return origins.length === 0 ? [UNTOLD] : [...new Set(origins.map((origin) => ORIGIN_TAG[origin]))];
}

/** The full text of a record's caveats: its own doubt, its open disagreements, and the settled ones. */
export function caveatText({ doubt, conflicts = [], origins = [], settled = [] }: FacedRecord): string {
  const labels = conflicts.map((_, at) => originLabel(origins[at]));
  return [
    ...(doubt === undefined ? [] : [`${MARK_LABEL.doubt}：${doubt}`]),
    ...new Set(labels),
    ...(settled.length === 0 ? [] : [MARK_LABEL.settled]),
  ].join('；');
}
