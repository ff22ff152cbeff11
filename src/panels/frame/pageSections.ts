import type { DomainShard, PublishedRecord } from '../../model/published/dataset.ts';
import { type PanelData, selectPanelData } from '../../model/select/panelData.ts';
import { balanceRows } from './balanceRows.ts';

export interface PanelCell {
  readonly data: PanelData;
  /** Columns of twelve. */
  readonly span: number;
}

export interface PageSection {
  readonly title: string;
  readonly cells: readonly PanelCell[];
}

/** The panels of a page under their sections, with the columns that each takes. */
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
