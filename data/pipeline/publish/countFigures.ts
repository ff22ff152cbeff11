import type { CoreShard } from '../../../src/model/published/dataset.ts';
import type { AuthoredIndex } from '../read/authoredIndex.ts';
import type { Lock } from '../read/lock.ts';
import type { Authored } from '../read/readAuthored.ts';
import { figureKinds } from './buildDocument.ts';

/**
 * Counts the numerals that a domain's records account for, each position in a text once, however the records
 * are split.
 */
export function domainFigures(domain: string, authored: Authored, index: AuthoredIndex, lock: Lock): number {
  return authored.documents
    .map(({ id }) => index.evidenceOf(id).filter(({ entry }) => entry.domain === domain))
    .reduce((sum, own) => sum + figureKinds(own, lock).length, 0);
}

/** Counts over the city's own documents; reference places and their domains are excluded. */
export function countFigures(
  authored: Authored,
  index: AuthoredIndex,
  lock: Lock,
): NonNullable<CoreShard['told']> {
  const { site, documents } = authored;
  const own = new Set(site.domains.flatMap(({ id, reference }) => (reference === true ? [] : [id])));
  const figures = documents
    .filter(({ region }) => region === site.region)
    .map(({ id }) => figureKinds(index.evidenceOf(id), lock).length)
    .filter((count) => count > 0);
  const records = index.records.filter(({ domain }) => own.has(domain));
  const formulas = records.flatMap((entry) =>
    entry.kind === 'observation' && entry.record.derived !== undefined ? [entry.record.derived.formula] : [],
  );
  return {
    figures: figures.reduce((sum, count) => sum + count, 0),
    documents: figures.length,
    derived: new Set(formulas).size,
  };
}
