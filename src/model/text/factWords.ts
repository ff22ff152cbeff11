import type { PublishedRecord } from '../published/dataset.ts';
import { isWholeQuote } from './recordText.ts';

/** The words of a fact: its figure alone says too little, and a quote cut inside a title is hard to read. */
export function factWords(record: PublishedRecord): string {
  const quote = record.evidence.map((item) => item.quote).find(isWholeQuote);
  return quote ?? record.evidence[0]?.figure ?? record.name;
}
