import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { ALIAS_KINDS } from '../../../src/model/fields/alias.ts';
import { formatQuantity } from '../../../src/model/numbers/quantity.ts';
import {
  type Change,
  type Claim,
  type PublishedLock,
  publishedLockSchema,
} from '../../../src/model/published/revision.ts';
import type { AuthoredIndex } from './authoredIndex.ts';
import type { Finding } from './finding.ts';
import { idsByKind } from './idsByKind.ts';
import { recordQuantity } from './listRecords.ts';
import type { Authored } from './readAuthored.ts';

/** What is published, record by record, and the rule that it never changes without a recorded correction. */

export const PUBLISHED_FILE = 'published.lock.json';
const CHANGES = 'data/changes.json';

/** Kinds whose ids the lock lists; records are stored separately, with their claims. */
const LISTED = ALIAS_KINDS.filter((kind) => kind !== 'record');

/** Reads the lock; null before the first publication. */
export function readPublished(path: string): PublishedLock | null {
  return existsSync(path) ? v.parse(publishedLockSchema, JSON.parse(readFileSync(path, 'utf8'))) : null;
}

/** The claim of every record; null for a fact in words. */
export function listClaims(index: AuthoredIndex): Map<string, Claim | null> {
  return new Map(
    index.records.map((entry) => {
      const quantity = recordQuantity(entry);
      if (!quantity) return [entry.id, null];
      const { value, valueKind, values, magnitude, unit, per, qualifier } = quantity;
      // Of several numbers none is the figure by itself.
      const numbers = values === undefined ? {} : { valueKind, values };
      const base = per === undefined ? {} : { per };
      return [entry.id, { value, ...numbers, magnitude, unit, ...base, qualifier }];
    }),
  );
}

/**
 * What is published now. Former ids stay listed, so that a later build misses the record of one that was renamed
 * or withdrawn long ago, and its address never answers with nothing.
 */
export function publishedLock(authored: Authored, index: AuthoredIndex, version: string): PublishedLock {
  const ids = idsByKind(authored, index);
  return {
    version,
    records: Object.fromEntries(listClaims(index)),
    ids: Object.fromEntries(
      LISTED.map((kind) => {
        const former = authored.aliases.filter((alias) => alias.kind === kind).map(({ from }) => from);
        return [kind, [...new Set([...ids[kind], ...former])]];
      }),
    ),
  };
}

/** One line per record, so that a correction changes one line, and one line for all ids of a kind. */
export function formatPublished({ version, records, ids }: PublishedLock): string {
  const block = (name: string, entries: object) => {
    const lines = Object.entries(entries).map(
      ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
    );
    return ` ${JSON.stringify(name)}: {\n${lines.join(',\n')}\n }`;
  };
  const blocks = [block('records', records), ...(ids === undefined ? [] : [block('ids', ids)])];
  return `{\n "version": ${JSON.stringify(version)},\n${blocks.join(',\n')}\n}\n`;
}

/** The numbers of a figure that has several; a lock of an older form has none of them, which says nothing. */
const several = ({ value, values }: Claim): string | null =>
  values?.join(' ') ?? (value === '' ? null : value);

const sameNumbers = (a: Claim, b: Claim): boolean => {
  const [one, other] = [several(a), several(b)];
  return one === other || ((one === null || other === null) && a.value === b.value);
};

/** Whether two claims are the same in all that is published of them. */
export const sameClaim = (a: Claim | null, b: Claim | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    sameNumbers(a, b) &&
    (['magnitude', 'unit', 'per', 'qualifier'] as const).every((key) => a[key] === b[key]));

/**
 * Includes the qualifier's sign, because a change of the qualifier alone would be invisible where the figure
 * has a word of its own.
 */
const show = (claim: Claim | null): string =>
  claim === null ? '无数值' : `${formatQuantity(claim)}（${claim.qualifier}）`;

/** The corrections of a record must form a chain from something published to the current claim. */
function checkChain(chain: readonly Change[], now: Claim | null, recordId: string): Finding[] {
  const fail = (message: string, expected: Claim | null, found: Claim | null): Finding => ({
    file: CHANGES,
    recordId,
    message,
    expected: show(expected),
    found: show(found),
  });
  const findings = chain.flatMap((change, index): Finding[] => {
    const next = chain[index + 1];
    if (sameClaim(change.old, change.new))
      return [fail(`${change.date} 的更正没有改动`, change.new, change.old)];
    return next && !sameClaim(change.new, next.old)
      ? [fail(`${next.date} 的更正与上一次不相接`, change.new, next.old)]
      : [];
  });
  const last = chain[chain.length - 1];
  if (last && !sameClaim(last.new, now)) findings.push(fail('更正登记的新值不是现值', now, last.new));
  return findings;
}

/** Compares every record with the last publication; a difference must be recorded as a correction. */
export function checkPublished(
  authored: Authored,
  index: AuthoredIndex,
  published: PublishedLock | null,
): Finding[] {
  const claims = listClaims(index);
  // A record under a new id counts as published if it says the same.
  const moved = new Map(
    authored.aliases.flatMap(({ kind, from, to }) =>
      kind === 'record' && to !== null && !claims.has(from) ? [[from, claims.get(to) ?? null] as const] : [],
    ),
  );
  // A fact in words has no number that a correction could name; its alias says why it was withdrawn.
  const withdrawnWords = new Set(
    authored.aliases.flatMap(({ kind, from, to }) => (kind === 'record' && to === null ? [from] : [])),
  );
  const changed = new Set(authored.changes.map(({ record }) => record));
  const chains = [...changed].flatMap((id): Finding[] => {
    const known = published !== null && id in published.records;
    if (!known && claims.has(id))
      return [{ file: CHANGES, recordId: id, message: '登记了更正，但这条记录没有公布过' }];
    const chain = index.changesOf(id);
    const withdrawn = !claims.has(id) && chain[chain.length - 1]?.new === null;
    return checkChain(chain, withdrawn ? null : (claims.get(id) ?? moved.get(id) ?? null), id);
  });
  const unsaid = Object.entries(published?.records ?? {}).flatMap(([id, before]): Finding[] => {
    const now = claims.get(id) ?? moved.get(id) ?? null;
    const gone = !claims.has(id) && !moved.has(id);
    if (!gone && sameClaim(before, now)) return [];
    if (gone && before === null && withdrawnWords.has(id)) return [];
    if (index.changesOf(id).some(({ old }) => sameClaim(old, before))) return [];
    return [
      {
        file: index.byId.get(id)?.file ?? `data/${PUBLISHED_FILE}`,
        recordId: id,
        message: gone
          ? `已公布的记录被删去，须在 ${CHANGES} 登记更正`
          : `与已公布的值不同，须在 ${CHANGES} 登记更正`,
        expected: show(before),
        found: gone ? '没有这条记录' : show(now),
      },
    ];
  });
  return [...chains, ...unsaid];
}
