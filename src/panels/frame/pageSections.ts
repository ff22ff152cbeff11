import type { DomainShard, PublishedRecord } from '../../model/published/dataset.ts';
import { type PanelData, selectPanelData } from '../../model/select/panelData.ts';

export interface GridPanel {
  readonly data: PanelData;
  /** Width in columns of twelve. */
  readonly span: number;
}

export interface PageSection {
  readonly title: string;
  readonly cells: readonly GridPanel[];
}

const COLUMNS = 12;

/** Widens the last panel of a row that would leave a gap in the 12-column grid. */
export function balanceRows<T extends { readonly span: number }>(panels: readonly T[]): T[] {
  const balanced = panels.map((panel) => ({ ...panel }));
  let used = 0;
  balanced.forEach((panel, index) => {
    used = used + panel.span > COLUMNS ? panel.span : used + panel.span;
    const next = panels[index + 1];
    const closes = next === undefined || used + next.span > COLUMNS;
    if (closes && used < COLUMNS) {
      balanced[index] = { ...panel, span: panel.span + COLUMNS - used };
      used = COLUMNS;
    }
    if (used === COLUMNS) used = 0;
  });
  return balanced;
}

/** Groups the panels of a page by section, with the columns that each takes. */
export function pageSections(
  panels: ReadonlyArray<DomainShard['panels'][number]>,
  byId: ReadonlyMap<string, PublishedRecord>,
): PageSection[] {
  const groups = new Map<string, DomainShard['panels']>();
  for (const panel of panels) groups.set(panel.section, [...(groups.get(panel.section) ?? []), panel]);
  return [...groups].map(([title, list]) => ({
    title,
    cells: balanceRows(list.map((spec) => ({ data: selectPanelData(spec, byId), span: spec.span ?? 6 }))),
  }));
}
