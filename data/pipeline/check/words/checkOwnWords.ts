import { withoutTermDigits } from '../../../../src/reading/latinTerms.ts';
import type { AuthoredIndex } from '../../read/authoredIndex.ts';
import type { Finding } from '../../read/finding.ts';
import { latinTerms } from '../../read/lexicon/lexicon.ts';
import type { Authored } from '../../read/readAuthored.ts';
import { statusOf } from './basis.ts';
import { checkClaimWords } from './claims.ts';
import { maskQuoted, splitClauses } from './clauses.ts';
import { isBackedByQuote, isLengthOfTime } from './counts.ts';
import { checkQualifier, citeDigits, citeHanzi } from './figures.ts';
import { CLAIM_KINDS, type HitKind, scanWords } from './lexicon.ts';
import { listOwnTexts, type OwnText } from './ownTexts.ts';
import { checkParts } from './parts.ts';
import { countsOfNone, unknownPlaceholders, withoutPlaceholders } from './placeholders.ts';
import { buildTextContext, type TextContext } from './textContext.ts';

const CLAIMS: ReadonlySet<HitKind> = new Set(CLAIM_KINDS);

/** Matches sentences about what no document says. 原文 refers to the one quoted document. */
const ABSENCE =
  /(?:文件|各处|没有一份|哪份)[^，。；]{0,8}(?:没有|均未|都未|未|不能|没)|没有(?:任何|一份)?文件/u;

/** Whether one of our sentences is about what no document says. */
export const saysAbsence = (text: string): boolean => ABSENCE.test(text);

/**
 * Sentences about what no document says can be made untrue by any new document, and no check can tell.
 * Therefore `site.json` lists the documents against which they were read; a document that is not listed stops
 * each such sentence until a person has read it again.
 */
function checkAbsence({ text }: OwnText, { site, documents }: Authored): string[] {
  if (!saysAbsence(text)) return [];
  const read = new Set(site.documentsRead ?? []);
  const unread = documents.map(({ id }) => id).filter((id) => !read.has(id));
  return unread.length === 0
    ? []
    : [
        `说的是各份文件没有写到的事，须对照新收录的 ${unread.join('、')} 重读，再列入 site.json 的 documentsRead`,
      ];
}

const OFFICE = /(?:市|省|县|区)[\u4e00-\u9fff]{1,5}?(?:局|委(?!员会|托|会))(?![\u4e00-\u9fff]?常委)/gu;
const NO_OFFICE = /市委|县委|省委|区委/u;

function checkOffices(text: string, own: OwnText, { offices, wordsOf, isQuotation }: TextContext): string[] {
  return Array.from(text.matchAll(OFFICE), ([name]) => name)
    .filter((name) => !NO_OFFICE.test(name))
    .filter((name) => {
      const proven = offices.some((office) => office.includes(name) || name.includes(office));
      return !proven && !own.under.some((entry) => wordsOf(entry).includes(name)) && !isQuotation(name);
    })
    .map((name) => `没有文件写有部门“${name}”`);
}

/** The problems of one of our own texts. */
export function checkOwnText(own: OwnText, context: TextContext): string[] {
  const { index, authored, counts, wordsOf, stepOf } = context;
  const unknown = unknownPlaceholders(own.text, counts, own.counts);
  // The digits of PM2.5 and 5G are part of a name and need no record.
  const plain = withoutTermDigits(withoutPlaceholders(own.text), latinTerms());
  // A section that is a heading of the document is a quotation.
  if (own.field === 'section' && context.isQuotation(own.text)) return [];
  const masked = maskQuoted(plain, context.isQuotation);
  const problems = unknown.map((name) => `没有这个占位：{${name}}`);
  for (const name of countsOfNone(own.text, counts))
    problems.push(`这里没有县（区、市），不能写 {${name}}，请删去这句`);
  problems.push(...checkAbsence(own, authored));
  problems.push(...checkOffices(masked, own, context));
  const digits = citeDigits(masked, own.under);
  const counted = citeHanzi(masked, own.under);
  for (const { shown, at, end, records } of [...digits, ...counted])
    if (
      records.length === 0 &&
      !isLengthOfTime(masked.slice(at, end + 1), context, own.under) &&
      !isBackedByQuote(shown, at, masked, own, context)
    )
      problems.push(`${shown} 不是所列记录中的数字，也不由构建填入`);
  for (const citation of digits) problems.push(...checkQualifier(masked, citation));
  const heading = own.heading === undefined ? '' : maskQuoted(own.heading, context.isQuotation);
  for (const clause of splitClauses(masked, heading)) {
    const end = clause.at + clause.text.length;
    const inside = digits.filter(({ at }) => at >= clause.at && at < end);
    const before = splitClauses(masked.slice(0, clause.at)).at(-1)?.text ?? '';
    // The words of an earlier clause do not apply to the next one if it makes a claim itself: its 连续3年
    // belongs to that claim.
    const claims = scanWords(before).some(({ kind }) => CLAIMS.has(kind));
    const carried = /[，：]$/u.test(before) && !claims ? before : '';
    const ground = {
      under: own.under,
      cited: inside,
      wordsOf,
      quotes: own.quotes ?? [],
      stepOf,
      alone: own.alone === true,
      scopeOf: context.scopeOf,
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
      scopeOf: context.scopeOf,
    };
    for (const citation of inside) {
      // A note on the figure itself need not repeat what is shown above it.
      if (!own.alone && citation.records.some((entry) => entry.id === own.recordId)) continue;
      problems.push(...checkParts(citation, saying, index, authored.site.region));
    }
    if (/已经?(?!有)/u.test(clause.text))
      for (const entry of inside.flatMap(({ records }) => records))
        if (![null, 'actual'].includes(statusOf(entry))) problems.push(`“已”说的不是实绩：${entry.id}`);
  }
  return problems;
}

/** Law 6 of the design: our own words are checked like figures; with `only` those of the named ids. */
export function checkOwnWords(
  authored: Authored,
  index: AuthoredIndex,
  only: ReadonlySet<string> | null = null,
): Finding[] {
  const context = buildTextContext(authored, index);
  const findings: Finding[] = [];
  for (const own of listOwnTexts(authored, index, only)) {
    if (only !== null && !only.has(own.recordId)) continue;
    for (const message of new Set(checkOwnText(own, context)))
      findings.push({
        file: own.file,
        recordId: own.recordId,
        message: `${own.field} ${message}：${own.text}`,
      });
  }
  return findings;
}
