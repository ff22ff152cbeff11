import type { AliasKind } from '../../../src/model/fields/alias.ts';
import type { AuthoredIndex } from './authoredIndex.ts';
import { ownEvidence } from './conflictSides.ts';
import type { Authored } from './readAuthored.ts';

/** The current ids by kind. */
export type IdsByKind = Readonly<Record<AliasKind, ReadonlySet<string>>>;

export function idsByKind(authored: Authored, index: AuthoredIndex): IdsByKind {
  const ids = (items: readonly { readonly id: string }[]) => new Set(items.map(({ id }) => id));
  const evidence = index.records.flatMap((entry) => entry.evidence);
  const ofConflicts = authored.conflicts.flatMap(ownEvidence);
  return {
    panel: ids(Object.values(authored.panels).flat()),
    record: ids(index.records),
    indicator: ids(Object.values(authored.indicators).flat()),
    evidence: ids([...evidence, ...ofConflicts]),
    document: ids(authored.documents),
    deck: ids(Object.values(authored.decks)),
    domain: ids(authored.site.domains),
    county: new Set(
      authored.regions.flatMap(({ kind, adcode }) => (kind === 'county' && adcode !== null ? [adcode] : [])),
    ),
    conflict: ids(authored.conflicts),
    check: ids(authored.checks),
  };
}
