import { findNumerals } from '../../src/model/figure.ts';
import type { SourceDocument } from '../../src/model/source.ts';
import type { RecordKind, SetAsideReason } from '../../src/model/vocabulary.ts';
import type { Finding } from './finding.ts';
import type { AuthoredRecord } from './listRecords.ts';
import { type Lock, setAsideId } from './lock.ts';
import type { Original } from './originals.ts';

export interface NumeralAccount {
  readonly file: string;
  readonly line: number;
  readonly col: number;
  readonly token: string;
  readonly account: RecordKind | 'set-aside' | null;
  readonly ref: readonly string[];
  readonly reason: SetAsideReason | null;
}

/** Accounts for every numeral of one original: a record's figure, or set aside with a reason. */
export function accountNumerals(
  doc: SourceDocument,
  original: Original,
  records: readonly AuthoredRecord[],
  lock: Lock,
): NumeralAccount[] {
  const evidence = records.flatMap((entry) =>
    entry.evidence
      .filter((item) => item.doc === doc.id)
      .map((item) => ({ id: item.id, entry, position: lock[item.id] })),
  );
  return original.lines.flatMap((paragraph) =>
    findNumerals(paragraph.text).map(({ token, start, end }): NumeralAccount => {
      const covers = (position: Lock[string] | undefined) =>
        position?.figure.some(
          (span) => span.paragraph === paragraph.n && span.start < end && span.end > start,
        ) === true;
      const base = { file: original.file, line: paragraph.line, col: start, token };
      const used = evidence.filter(({ position }) => covers(position)).map(({ entry }) => entry);
      const first = used[0];
      const aside = doc.setAside.findIndex((_, index) => covers(lock[setAsideId(doc.id, index)]));
      if (first) {
        const ids = [
          ...new Set(used.map((entry) => entry.id)),
          ...(aside < 0 ? [] : [setAsideId(doc.id, aside)]),
        ];
        return { ...base, account: first.kind, ref: ids, reason: null };
      }
      const reason = doc.setAside[aside]?.reason ?? null;
      return reason === null
        ? { ...base, account: null, ref: [], reason: null }
        : { ...base, account: 'set-aside', ref: [setAsideId(doc.id, aside)], reason };
    }),
  );
}

/** A numeral without an account, or with two that exclude each other, stops the build. */
export function checkAccounts(doc: SourceDocument, accounts: readonly NumeralAccount[]): Finding[] {
  const file = `data/documents/${doc.id}.json`;
  return accounts.flatMap((account): Finding[] => {
    const at = `${account.file} 第 ${account.line} 行第 ${account.col} 列的数字 ${account.token}`;
    if (account.account === null) return [{ file, recordId: doc.id, message: `${at} 没有着落` }];
    const aside = account.ref.find((id) => id.startsWith(`${doc.id}-aside-`));
    if (account.account !== 'set-aside' && aside !== undefined) {
      return [{ file, recordId: aside, message: `${at} 既是记录的数字又被列为不取` }];
    }
    return [];
  });
}
