import type { SourceDocument } from '../../../../src/model/authored/source.ts';
import { SET_ASIDE_LABEL } from '../../../../src/model/fields/labels.ts';
import type { RecordKind, SetAsideReason } from '../../../../src/model/fields/vocabulary.ts';
import type { Span } from '../../../../src/model/published/dataset.ts';
import { isInTerm, latinSpans } from '../../../../src/reading/latinTerms.ts';
import type { EvidenceOfRecord } from '../../read/authoredIndex.ts';
import type { Finding } from '../../read/finding.ts';
import { latinTerms } from '../../read/lexicon/lexicon.ts';
import type { AuthoredRecord } from '../../read/listRecords.ts';
import { type Lock, setAsideId } from '../../read/lock.ts';
import type { Original } from '../../read/originals.ts';
import { type WordNumeral, wordNumerals } from './wordNumerals.ts';

export interface NumeralAccount {
  readonly file: string;
  readonly line: number;
  readonly col: number;
  readonly token: string;
  readonly account: RecordKind | 'set-aside' | null;
  readonly ref: readonly string[];
  readonly reason: SetAsideReason | null;
}

/**
 * Accounts for every numeral of an original: it is a record's figure, or set aside with a reason. A numeral in
 * words may stand in the quote of a fact (六项改革) besides, and needs no entry in `setAside` where the reader of
 * texts tells it for a date, a name or a threshold.
 */
export function accountNumerals(
  doc: SourceDocument,
  original: Original,
  own: readonly EvidenceOfRecord[],
  lock: Lock,
): NumeralAccount[] {
  type Claim = {
    readonly entry: AuthoredRecord | null;
    readonly id: string;
    readonly reason: SetAsideReason | null;
  };
  // Grouped by paragraph, so that a numeral is compared only with claims nearby.
  type Placed = { readonly claim: Claim; readonly start: number; readonly end: number };
  const claims = new Map<number, Placed[]>();
  const quoted = new Map<number, Placed[]>();
  const place = (into: Map<number, Placed[]>, item: Claim, spans: readonly Span[] = []) => {
    for (const { paragraph, start, end } of spans)
      into.set(paragraph, [...(into.get(paragraph) ?? []), { claim: item, start, end }]);
  };
  const claim = (item: Claim, position: Lock[string] | undefined) => {
    place(claims, item, position?.figure);
    if (item.entry && item.entry.kind !== 'observation') place(quoted, item, position?.quote);
  };
  for (const { entry, evidence } of own) claim({ entry, id: entry.id, reason: null }, lock[evidence.id]);
  doc.setAside.forEach(({ reason }, index) => {
    const id = setAsideId(doc.id, index);
    claim({ entry: null, id, reason }, lock[id]);
  });
  const inWords = new Map<number, WordNumeral[]>();
  for (const numeral of wordNumerals(original))
    inWords.set(numeral.line, [...(inWords.get(numeral.line) ?? []), numeral]);
  return original.lines.flatMap((paragraph) => {
    const spans = latinSpans(paragraph.text, latinTerms());
    const words = inWords.get(paragraph.line) ?? [];
    const own = [
      ...paragraph.numerals.map((numeral) => ({ ...numeral, words: false, reason: null })),
      ...words.map((numeral) => ({ ...numeral, words: true })),
    ].sort((a, b) => a.start - b.start);
    return own.map(({ token, start, end, words: isWord, reason }): NumeralAccount => {
      const base = { file: original.file, line: paragraph.line, col: start, token };
      const near = [...(claims.get(paragraph.n) ?? []), ...(isWord ? (quoted.get(paragraph.n) ?? []) : [])];
      const covering = near.filter((item) => item.start < end && item.end > start).map((item) => item.claim);
      const used = covering.find(({ entry }) => entry !== null);
      const aside = covering.find(({ reason }) => reason !== null);
      const ref = [...new Set(covering.map(({ id }) => id))];
      if (used?.entry) return { ...base, account: used.entry.kind, ref, reason: null };
      if (aside) return { ...base, account: 'set-aside', ref, reason: aside.reason };
      if (reason !== null) return { ...base, account: 'set-aside', ref, reason };
      // The digits of PM2.5 and 5G are part of a name, which needs no entry in `setAside`.
      return isInTerm({ start, end }, spans)
        ? { ...base, account: 'set-aside', ref, reason: 'name' }
        : { ...base, account: null, ref, reason: null };
    });
  });
}

/** Reasons for which a percentage may be no figure: it defines its object, or whom it is about, or a person said so. */
const PERCENT_REASONS: ReadonlySet<SetAsideReason> = new Set(['threshold', 'cohort', 'declined']);

/** A percentage is a figure or a threshold, and never a date, a name or the number of a section. */
export function checkSetAsidePercents(
  doc: SourceDocument,
  { lines }: Original,
  accounts: readonly NumeralAccount[],
): Finding[] {
  const texts = new Map(lines.map(({ line, text }) => [line, text]));
  return accounts.flatMap(({ account, line, col, token, reason, ref }): Finding[] => {
    const sign = /^[%％‰]/u.exec(texts.get(line)?.slice(col + token.length) ?? '')?.[0];
    if (account !== 'set-aside' || reason === null || sign === undefined || PERCENT_REASONS.has(reason))
      return [];
    const message = `第 ${line} 行的 ${token}${sign} 是百分比，不能列为${SET_ASIDE_LABEL[reason]}`;
    return [{ file: `data/documents/${doc.id}.json`, recordId: ref[0] ?? doc.id, message }];
  });
}

/**
 * Reports numerals that are not accounted for, or by two claims that exclude each other. Either stops the
 * build.
 */
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
