import type { CatalogueRow } from '../published/catalogue.ts';
import type { AxisContext } from './axisItem.ts';
import { type ComparedFigure, type Judged, selectComparable, whyNotComparable } from './comparison.ts';

/** What rows of the catalogue may be compared with. */

/** The record that stands for its indicator, as a comparison shows it. */
export interface ComparedRow extends ComparedFigure {
  readonly record: CatalogueRow;
}

function comparedRow(row: CatalogueRow): ComparedRow[] {
  const { indicator: id, measure, base, purpose } = row;
  if (id === null || measure === undefined) return [];
  return [{ indicator: { id, measure, base, purpose }, record: row }];
}

/** The compared record of each indicator. */
export const indexLeads = (rows: readonly CatalogueRow[]): ReadonlyMap<string, ComparedRow> =>
  new Map(
    rows
      .filter(({ lead }) => lead)
      .flatMap(comparedRow)
      .map((item) => [item.indicator.id, item]),
  );

type Leads = ReturnType<typeof indexLeads>;

const NOT_AN_INDICATOR = '不是指标数据，没有可比的轴';

/** Why a row's indicator may not join those of a comparison; null where it may. */
export function whyNotJoined(
  row: CatalogueRow,
  together: readonly ComparedRow[],
  leads: Leads,
  context: AxisContext,
): string | null {
  const lead = leads.get(row.indicator ?? '');
  if (!lead) return NOT_AN_INDICATOR;
  for (const other of together) {
    const why = whyNotComparable(other, lead, context);
    if (why !== null) return why;
  }
  return null;
}

export interface PickedComparison {
  /** The indicators that share an axis, in the order of the rows. */
  readonly together: readonly ComparedRow[];
  /** The others of the picked rows: their names, and the reasons. */
  readonly apart: ReadonlyArray<{ readonly name: string; readonly why: string }>;
  /** Whether a picked record is not the one by which its indicator is compared. */
  readonly stands: boolean;
}

/** Splits picked rows into those that can be compared with each other, each indicator once, and the others. */
export function comparePicked(
  rows: readonly CatalogueRow[],
  leads: Leads,
  context: AxisContext,
): PickedComparison {
  const items = [...new Set(rows.flatMap(({ indicator }) => leads.get(indicator ?? '') ?? []))];
  const { together, apart } = selectComparable(items, context);
  const facts = rows.filter(({ indicator }) => !leads.has(indicator ?? ''));
  return {
    together,
    apart: [
      ...apart.map(({ item, why }: Judged<ComparedRow>) => ({ name: item.record.name, why })),
      ...facts.map(({ name }) => ({ name, why: NOT_AN_INDICATOR })),
    ],
    stands: rows.some(({ lead, indicator }) => !lead && leads.has(indicator ?? '')),
  };
}
