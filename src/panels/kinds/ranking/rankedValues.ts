import type { PublishedRecord } from '../../../model/published/dataset.ts';
import {
  type CountyValues,
  currentValues,
  selectCountyValues,
  signedNumber,
} from '../../../model/select/countyValues.ts';
import type { PanelData } from '../../../model/select/panelData.ts';

/** The figures of a ranking by date, the current first, then the latest; its records are all figures of places. */
export function rankedSets({ records }: PanelData): CountyValues[] {
  const places = [...new Set(records.map(({ region }) => region))].map((id) => ({ id }));
  const sets = selectCountyValues(records, places);
  const current = currentValues(sets);
  return current ? [current, ...sets.filter((set) => set !== current)] : [];
}

export interface Ranked {
  readonly record: PublishedRecord;
  /** From 1; figures that are equal share their place, and the next one counts them all. */
  readonly place: number;
}

/** The figures of one date, the largest first. */
export function rankedValues({ values }: CountyValues): Ranked[] {
  const sorted = [...values.values()].flat().sort((a, b) => signedNumber(b) - signedNumber(a));
  return sorted.map((record) => ({
    record,
    place: 1 + sorted.findIndex((other) => signedNumber(other) === signedNumber(record)),
  }));
}

/** The panel with the figures of one date only. */
export function ofDate(data: PanelData, set: CountyValues): PanelData {
  const records = rankedValues(set).map(({ record }) => record);
  return { ...data, records, all: records };
}
