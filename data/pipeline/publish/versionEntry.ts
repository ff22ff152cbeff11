import type { Claim, PublishedLock } from '../../../src/model/published/revision.ts';
import type { PublishedVersion } from '../../../src/model/published/versionHistory.ts';
import type { AuthoredIndex } from '../read/authoredIndex.ts';
import { listClaims, sameClaim } from '../read/publication.ts';
import type { Authored } from '../read/readAuthored.ts';
import { publishRecord } from './publishRecords.ts';

/** What a version brings that the publication before it did not have. */

const nameOf = (id: string, index: AuthoredIndex): string => {
  const entry = index.byId.get(id);
  return entry ? publishRecord(entry, index).name : id;
};

/** The new records by domain, in the order of the site; without their names where everything is new. */
function addedByDomain(
  { site }: Authored,
  index: AuthoredIndex,
  isNew: (id: string) => boolean,
  named: boolean,
): PublishedVersion['added'] {
  const fresh = index.records.filter(({ id }) => isNew(id));
  return site.domains.flatMap(({ id: domain, name }) => {
    const own = fresh.filter((entry) => entry.domain === domain);
    const records = named ? own.map(({ id }) => ({ id, name: nameOf(id, index) })) : [];
    return own.length === 0 ? [] : [{ domain, name, count: own.length, records }];
  });
}

/**
 * What became of the records of the version before: their new claims and the reasons, as they were recorded. Throws
 * where none was, which the check has refused before.
 */
function revised(
  authored: Authored,
  index: AuthoredIndex,
  before: PublishedLock['records'],
): Pick<PublishedVersion, 'corrected' | 'withdrawn'> {
  const claims = listClaims(index);
  const aliasOf = new Map(
    authored.aliases.flatMap((alias) => (alias.kind === 'record' ? [[alias.from, alias] as const] : [])),
  );
  const corrected: PublishedVersion['corrected'] = [];
  const withdrawn: PublishedVersion['withdrawn'] = [];
  for (const [record, old] of Object.entries(before)) {
    const alias = aliasOf.get(record);
    const id = claims.has(record) ? record : alias?.to;
    const now: Claim | null | undefined = id == null ? undefined : claims.get(id);
    if (now !== undefined && sameClaim(old, now)) continue;
    const change = index.changesOf(record).at(-1);
    if (id == null || now === undefined) {
      const reason = change?.reason ?? alias?.reason;
      if (reason === undefined) throw new Error(`${record} 撤下而没有理由`);
      withdrawn.push({ record, name: change?.name ?? null, reason });
      continue;
    }
    if (!change) throw new Error(`${record} 有改动而没有更正记录`);
    corrected.push({ ...change, record: id, old, new: now });
  }
  return { corrected, withdrawn };
}

/** The entry of a version, told against the publication before it; null there means that it is the first. */
export function versionEntry(
  authored: Authored,
  index: AuthoredIndex,
  before: PublishedLock | null,
  { version, date }: Pick<PublishedVersion, 'version' | 'date'>,
): PublishedVersion {
  const known = new Set(Object.keys(before?.records ?? {}));
  // A record under a new id is not a new one.
  for (const { kind, from, to } of authored.aliases)
    if (kind === 'record' && to !== null && known.has(from)) known.add(to);
  const { documents } = authored;
  // A lock of an older form does not know them, and then none is called new.
  const knownDocuments = before === null ? [] : (before.ids?.document ?? documents.map(({ id }) => id));
  return {
    version,
    date,
    since: before?.version ?? null,
    records: index.records.length,
    documents: documents
      .filter(({ id }) => !knownDocuments.includes(id))
      .map(({ id, title }) => ({ id, name: title })),
    added: addedByDomain(authored, index, (id) => !known.has(id), before !== null),
    ...revised(authored, index, before?.records ?? {}),
  };
}
