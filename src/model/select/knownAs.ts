import type { FacedRecord } from '../published/dataset.ts';

/** How a figure is known, in the order in which the overview draws its dots. */
export const KNOWN = ['several', 'one', 'derived', 'open'] as const;

export type Known = (typeof KNOWN)[number];

export const KNOWN_LABEL: Readonly<Record<Known, string>> = {
  several: '多份文件',
  one: '一份文件',
  derived: '推算',
  open: '有分歧或口径待核',
};

/**
 * How a figure is known: disputed or doubted before all else, then derived, then by how many documents say it. Null for
 * a fact without a number.
 */
export function knownAs(
  record: Pick<FacedRecord, 'quantity' | 'doubt' | 'conflicts'> & { readonly derived?: unknown },
  documents: number,
): Known | null {
  if (!record.quantity) return null;
  if (record.doubt !== undefined || (record.conflicts ?? []).length > 0) return 'open';
  if (record.derived !== undefined) return 'derived';
  return documents > 1 ? 'several' : 'one';
}
