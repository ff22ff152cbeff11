import type { ChartModel } from '../../charts/chartModel.ts';
import type { PanelData } from '../../model/select/panelData.ts';

/** A chart that fits its room, with how many of its rows it has. */
export interface FittedRows {
  readonly model: ChartModel;
  readonly shown: number;
  readonly total: number;
}

const rowsOf = ({ records, pairs, targets }: PanelData): number =>
  Math.max(targets.length, pairs.length) || records.length;

/** The panel with the records that its chart draws, in the order of their rows: a ranking has its own. */
function drawnRows(data: PanelData, { hits }: ChartModel): PanelData {
  const tops = new Map(hits.map(({ id, top }) => [id, top]));
  const records = data.records
    .filter(({ id }) => tops.has(id))
    .sort((a, b) => (tops.get(a.id) ?? 0) - (tops.get(b.id) ?? 0));
  return { ...data, records };
}

/** The panel with its first rows only. */
const withRows = (data: PanelData, count: number): PanelData => ({
  ...data,
  records: data.records.slice(0, count),
  pairs: data.pairs.slice(0, count),
  targets: data.targets.slice(0, count),
});

/**
 * Builds a chart with as many rows as fit a height. On a slide nothing scrolls: rows that do not fit would be cut
 * off without a word, so they are left out and counted. A chart whose height does not depend on its rows stays
 * whole.
 */
export function fitRows(
  data: PanelData,
  room: number,
  build: (data: PanelData) => ChartModel | null,
): FittedRows | null {
  const whole = build(data);
  if (!whole) return null;
  const drawn = drawnRows(data, whole);
  const total = rowsOf(drawn);
  if (whole.height <= room) return { model: whole, shown: total, total };
  for (let shown = total - 1; shown > 0; shown -= 1) {
    const model = build(withRows(drawn, shown));
    if (model && model.height <= room) return { model, shown, total };
  }
  return { model: whole, shown: total, total };
}
