import type { AuthoredIndex } from '../../read/authoredIndex.ts';
import type { Finding } from '../../read/finding.ts';
import type { Authored } from '../../read/readAuthored.ts';
import { checkAbsence } from './absence.ts';
import { statusOf } from './basis.ts';
import { checkClaimWords } from './claims.ts';
import { maskQuoted, splitClauses } from './clauses.ts';
import { isPlanLength, isTold } from './counts.ts';
import { citeDigits, citeHanzi } from './figures.ts';
import { type Held, holdTexts } from './held.ts';
import { CLAIM_KINDS, type HitKind, scanWords } from './lexicon.ts';
import { checkOffices } from './offices.ts';
import { listOwnTexts, type OwnText } from './ownTexts.ts';
import { checkParts } from './parts.ts';
import { unknownPlaceholders, withoutPlaceholders } from './placeholders.ts';
import { checkQualifier } from './qualifiers.ts';

const CLAIMS: ReadonlySet<HitKind> = new Set(CLAIM_KINDS);

/** What is wrong with one text of ours. */
export function checkOwnText(own: OwnText, held: Held): string[] {
  const { index, authored, counts, wordsOf, stepOf } = held;
  const unknown = unknownPlaceholders(own.text, counts, own.counts);
  const plain = withoutPlaceholders(own.text);
  // A section that is a heading of the text is the text's own.
  if (own.field === 'section' && held.isQuotation(own.text)) return [];
  const masked = maskQuoted(plain, held.isQuotation);
  const problems = unknown.map((name) => `没有这个占位：{${name}}`);
  problems.push(...checkAbsence(own, authored));
  problems.push(...checkOffices(masked, own, held));
  const digits = citeDigits(masked, own.under);
  const counted = citeHanzi(masked, own.under);
  for (const { shown, at, end, records } of [...digits, ...counted])
    if (
      records.length === 0 &&
      !isPlanLength(masked.slice(at, end + 1), held, own.under) &&
      !isTold(shown, at, masked, own, held)
    )
      problems.push(`${shown} 不是所列记录中的数字，也不由构建填入`);
  for (const citation of digits) problems.push(...checkQualifier(masked, citation));
  const heading = own.heading === undefined ? '' : maskQuoted(own.heading, held.isQuotation);
  for (const clause of splitClauses(masked, heading)) {
    const end = clause.at + clause.text.length;
    const inside = digits.filter(({ at }) => at >= clause.at && at < end);
    const before = splitClauses(masked.slice(0, clause.at)).at(-1)?.text ?? '';
    // A clause that claims something itself says nothing about the next: its 连续3年 is not this one's.
    const claims = scanWords(before).some(({ kind }) => CLAIMS.has(kind));
    const carried = /[，：]$/u.test(before) && !claims ? before : '';
    const ground = {
      under: own.under,
      cited: inside,
      wordsOf,
      quotes: own.quotes ?? [],
      stepOf,
      alone: own.alone === true,
      scopeOf: held.scopeOf,
    };
    const said = {
      beside: `${clause.lead}${carried}${clause.text}`,
      before: `${heading}${masked.slice(0, clause.at)}`,
    };
    problems.push(...checkClaimWords(clause, said, ground));
    if (own.field === 'name' || own.field === 'derived') continue;
    const saying = {
      clause: `${clause.lead}${clause.text}`,
      text: `${heading}${masked.slice(0, end)}`,
      alone: own.alone === true,
      scopeOf: held.scopeOf,
    };
    for (const citation of inside) {
      // A note about the figure itself does not have to say again what stands above it.
      if (!own.alone && citation.records.some((entry) => entry.id === own.recordId)) continue;
      problems.push(...checkParts(citation, saying, index, authored.site.region));
    }
    if (/已经?(?!有)/u.test(clause.text))
      for (const entry of inside.flatMap(({ records }) => records))
        if (![null, 'actual'].includes(statusOf(entry))) problems.push(`“已”说的不是实绩：${entry.id}`);
  }
  return problems;
}

/** Law 6: our own words are held like figures. */
export function checkOwnWords(authored: Authored, index: AuthoredIndex): Finding[] {
  const held = holdTexts(authored, index);
  const findings: Finding[] = [];
  for (const own of listOwnTexts(authored, index))
    for (const message of new Set(checkOwnText(own, held)))
      findings.push({
        file: own.file,
        recordId: own.recordId,
        message: `${own.field} ${message}：${own.text}`,
      });
  return findings;
}
