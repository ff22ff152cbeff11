import type { DomainShard, PublishedRecord } from '../../model/published/dataset.ts';
import { type PanelData, selectPanelData } from '../../model/select/panelData.ts';

export interface GridPanel {
  readonly data: PanelData;
  /** Width in columns of twelve. */
  readonly span: number;
  /** Whether two panels stand above each other beside it. */
  readonly tall?: boolean;
}

export interface PageSection {
  readonly title: string;
  readonly cells: readonly GridPanel[];
}

const COLUMNS = 12;

interface Spanned {
  readonly span: number;
  readonly tall?: boolean;
}

/** Whether a panel is followed by two wider ones of one width that fill the row beside it, one above the other. */
function isBesideTwo(panels: readonly Spanned[], index: number): boolean {
  const [own, first, second] = panels.slice(index, index + 3).map(({ span }) => span);
  if (own === undefined || first === undefined) return false;
  return first === second && own < first && own + first === COLUMNS;
}

/** Widens the last panel of a row that would leave a gap in the 12-column grid. */
export function balanceRows<T extends Spanned>(panels: readonly T[]): T[] {
  const balanced = panels.map((panel) => ({ ...panel }));
  let used = 0;
  for (let index = 0; index < panels.length; index += 1) {
    const panel = panels[index] as T;
    if (used === 0 && isBesideTwo(panels, index)) {
      balanced[index] = { ...panel, tall: true };
      index += 2;
      continue;
    }
    used = used + panel.span > COLUMNS ? panel.span : used + panel.span;
    const next = panels[index + 1];
    const closes = next === undefined || used + next.span > COLUMNS;
    if (closes && used < COLUMNS) {
      balanced[index] = { ...panel, span: panel.span + COLUMNS - used };
      used = COLUMNS;
    }
    if (used === COLUMNS) used = 0;
  }
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
