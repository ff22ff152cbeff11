import { panelRecordIds } from '../../../src/model/authored/panelRecords.ts';
import type { Alias, PublishedAlias } from '../../../src/model/fields/alias.ts';
import { OVERVIEW } from '../../../src/model/paths.ts';
import type { AuthoredIndex } from '../read/authoredIndex.ts';
import type { Authored } from '../read/readAuthored.ts';

/** The domains or documents on which the target of an alias is shown, its own first. */
function whereShown({ kind, to }: Alias, authored: Authored, index: AuthoredIndex): string[] {
  if (to === null) return [];
  if (kind === 'panel')
    return Object.entries(authored.panels).flatMap(([domain, panels]) =>
      panels.some(({ id }) => id === to) ? [domain] : [],
    );
  if (kind === 'record') {
    const own = index.byId.get(to)?.domain;
    const onOverview = (authored.panels[OVERVIEW] ?? []).some((panel) => panelRecordIds(panel).includes(to));
    return [...(own === undefined ? [] : [own]), ...(onOverview ? [OVERVIEW] : [])];
  }
  if (kind !== 'evidence') return [];
  const evidence = index.records.flatMap((entry) => entry.evidence).find(({ id }) => id === to);
  return evidence ? [evidence.doc] : [];
}

export function publishAliases(authored: Authored, index: AuthoredIndex): PublishedAlias[] {
  return authored.aliases.map((alias) => {
    const at = whereShown(alias, authored, index);
    return at.length === 0 ? alias : { ...alias, at };
  });
}
