import type { PublishedEvidence, PublishedRecord } from '../model/dataset.ts';
import type { PanelData } from '../model/panelData.ts';
import { isWholeQuote } from '../model/recordText.ts';

/** The words of a fact: a figure alone says too little, a quote cut inside a title reads badly. */
export function factWords(record: PublishedRecord): string {
  const quote = record.evidence.map((item) => item.quote).find(isWholeQuote);
  return quote ?? record.evidence[0]?.figure ?? record.name;
}

/** Whether a fact is told by its figure: the table of a picture reads as the picture does. */
export const toldByFigure = (record: PublishedRecord, { spec }: PanelData): boolean =>
  spec.kind !== 'table' && record.quantity !== null && record.kind !== 'honour';

/** Whether every row is a measured number, so that figures stand in a column. */
export const isNumeric = ({ all }: PanelData): boolean => all.every(({ kind }) => kind === 'observation');

/** Whether a column says anything: one value in every row is said by the scope line already. */
export function differs({ all }: PanelData, read: (record: PublishedRecord) => string): boolean {
  return new Set(all.map(read)).size > 1;
}

/** One evidence for each paragraph, the first in it. */
export function firstOfEachParagraph(evidence: readonly PublishedEvidence[]): PublishedEvidence[] {
  return evidence.filter(
    ({ doc, paragraph }, index) =>
      evidence.findIndex((item) => item.doc === doc && item.paragraph === paragraph) === index,
  );
}
