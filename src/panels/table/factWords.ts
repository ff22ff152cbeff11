import type { PublishedEvidence, PublishedRecord } from '../../model/published/dataset.ts';
import type { PanelData, ScopeLine } from '../../model/select/panelData.ts';
import { faceScope, recordFace } from '../../model/text/face.ts';
import { kindOf } from '../kinds/kindOf.ts';

/**
 * Whether a record is shown as its figure: the table agrees with the chart, and measured numbers are figures
 * even among facts in words, because their quote may lack the sense.
 */
export const isShownAsFigure = ({ kind, quantity }: PublishedRecord, data: PanelData): boolean =>
  quantity !== null && (kind === 'observation' || (!kindOf(data).isTable && kind !== 'honour'));

/** The title of the column with the facts. */
export const factsTitle = (data: PanelData): string =>
  data.all.some((record) => isShownAsFigure(record, data)) ? '数值或原文用语' : '原文用语';

/** Whether every row is a measured number, so that the column is numeric. */
export const isNumeric = ({ all }: PanelData): boolean => all.every(({ kind }) => kind === 'observation');

export interface ScopeColumn {
  readonly key: 'region' | 'period';
  readonly title: string;
  readonly words: (record: PublishedRecord) => string;
}

/** Columns for scope and group, then date, as far as the scope line does not state them for all rows. */
export function scopeColumns({ all }: PanelData, line: ScopeLine): ScopeColumn[] {
  const grouped = !line.group && all.some((record) => recordFace(record).group !== null);
  const scoped = {
    key: 'region' as const,
    title: '范围',
    words: (record: PublishedRecord) => faceScope(recordFace(record)).slice(0, -1).join(' · '),
  };
  const dated = {
    key: 'period' as const,
    title: '时点',
    words: (record: PublishedRecord) => recordFace(record).period,
  };
  return [
    ...(line.scope && !grouped ? [] : [scoped]),
    ...(all.every(({ id }) => line.dated.has(id)) ? [] : [dated]),
  ];
}

/** The first evidence of each paragraph. */
export function firstOfEachParagraph(evidence: readonly PublishedEvidence[]): PublishedEvidence[] {
  return evidence.filter(
    ({ doc, paragraph }, index) =>
      evidence.findIndex((item) => item.doc === doc && item.paragraph === paragraph) === index,
  );
}
