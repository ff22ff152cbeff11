import type { AuthoredIndex } from '../authoredIndex.ts';
import type { Finding } from '../finding.ts';
import type { AuthoredRecord } from '../listRecords.ts';
import type { Authored } from '../readAuthored.ts';
import { recordWords, statusOf } from './basis.ts';
import { checkClaimWords, escapePattern, type Ground } from './claims.ts';
import { maskQuoted, splitClauses } from './clauses.ts';
import { citeDigits, citeHanzi, measureBehind } from './figures.ts';
import { CLAIM_KINDS, type HitKind, scanWords } from './lexicon.ts';
import { listOwnTexts, type OwnText } from './ownTexts.ts';
import { checkParts } from './parts.ts';
import { type Counts, countAll, unknownPlaceholders, withoutPlaceholders } from './placeholders.ts';

/** All that the texts of one dataset are held against. */
interface Held {
  readonly authored: Authored;
  readonly index: AuthoredIndex;
  readonly counts: Counts;
  readonly wordsOf: (entry: AuthoredRecord) => string;
  /** Whether words in quotation marks are a text's own: a name, a heading. */
  readonly isQuotation: (words: string) => boolean;
  readonly stepOf: Ground['stepOf'];
  /** Offices as the documents name them. */
  readonly offices: readonly string[];
}

function holdTexts(authored: Authored, index: AuthoredIndex): Held {
  const words = new Map(index.records.map((entry) => [entry.id, recordWords(entry, index)]));
  const paragraphs = authored.documents.flatMap((doc) => doc.paragraphs);
  const sides = authored.conflicts.flatMap((conflict) =>
    conflict.sides.map(({ words: said, evidence }) =>
      typeof evidence === 'string' ? (said ?? '') : `${said ?? ''}${evidence.context ?? ''}${evidence.quote}`,
    ),
  );
  const plans = [authored.site.period.label];
  const quoted = [
    ...words.values(),
    ...sides,
    ...plans,
    ...authored.documents.flatMap((doc) => [doc.title, ...doc.setAside.map(({ quote }) => quote)]),
    ...new Set(paragraphs.flatMap(({ section }) => section ?? [])),
  ].join('\n');
  const steps = new Map<string, 'increase' | 'decrease'>();
  for (const entry of index.records)
    if (
      entry.kind === 'observation' &&
      (entry.record.sense === 'increase' || entry.record.sense === 'decrease')
    )
      for (const panel of index.panelsOf(entry.id))
        for (const { from, to, change } of panel.panel.pairs ?? [])
          if (change === entry.id) for (const id of [from, to]) steps.set(id, entry.record.sense);
  const known = new Map<string, boolean>();
  return {
    authored,
    index,
    counts: countAll(authored, index),
    wordsOf: (entry) => words.get(entry.id) ?? '',
    isQuotation: (said) => {
      const answer = known.get(said) ?? (/十[一二三四五六七八九]五$/u.test(said) || quoted.includes(said));
      known.set(said, answer);
      return answer;
    },
    stepOf: (id) => steps.get(id) ?? null,
    offices: [...new Set(paragraphs.flatMap(({ department }) => department ?? []))],
  };
}

const CLAIMS: ReadonlySet<HitKind> = new Set(CLAIM_KINDS);

/** A number of years that the plan's own span answers for. */
function isPlanLength(shown: string, { authored, index }: Held, under: readonly AuthoredRecord[]): boolean {
  const { from, to } = authored.site.period;
  const length = Number(to) - Number(from) + 1;
  const says = new RegExp(`^(?:${length}|${'零一二三四五六七八九十'[length] ?? length})年`, 'u');
  return (
    says.test(shown) &&
    under.length > 0 &&
    under.every(
      ({ record: { period }, id }) =>
        (period.from !== undefined && period.from <= from && (period.to ?? to) >= to) ||
        /五年|十[一二三四五六七八九]五/u.test(period.label) ||
        (index.byId.get(id)?.evidence ?? []).some(({ quote, context }) =>
          says.test(`${context ?? ''}${quote}`),
        ),
    )
  );
}

/** A conflict's or digest's numbers may stand in any of the quotes it rests on. */
function isTold(shown: string, at: number, text: string, own: OwnText, held: Held): boolean {
  const token = /^[0-9.]+|^[一二两三四五六七八九十百千零]+./u.exec(shown)?.[0] ?? shown;
  if (own.numerals?.includes(token)) return true;
  const quotes = [...(own.quotes ?? []), ...own.under.map(held.wordsOf)];
  // With the sign behind it: 120条 is not told where the words have 120公里.
  const behind = /^[0-9.]/.test(token) ? measureBehind(shown.slice(token.length)) : '';
  const inQuote = new RegExp(`(?<![0-9.])${escapePattern(token + behind)}(?![0-9])`, 'u');
  // A paragraph's number is an address: 第12段.
  return /第$/u.test(text.slice(0, at)) || quotes.some((words) => inQuote.test(words));
}

const OFFICE = /(?:市|省|县|区)[\u4e00-\u9fff]{1,5}?(?:局|委(?!员会|托|会))(?![\u4e00-\u9fff]?常委)/gu;
const NO_OFFICE = /市委|县委|省委|区委/u;

function checkOffices(text: string, own: OwnText, { offices, wordsOf, isQuotation }: Held): string[] {
  return Array.from(text.matchAll(OFFICE), ([name]) => name)
    .filter((name) => !NO_OFFICE.test(name))
    .filter((name) => {
      const proven = offices.some((office) => office.includes(name) || name.includes(office));
      return !proven && !own.under.some((entry) => wordsOf(entry).includes(name)) && !isQuotation(name);
    })
    .map((name) => `没有文件写有部门“${name}”`);
}

/** What is wrong with one text of ours. */
export function checkOwnText(own: OwnText, held: Held): string[] {
  const { index, authored, counts, wordsOf, stepOf } = held;
  const unknown = unknownPlaceholders(own.text, counts, own.counts);
  const plain = withoutPlaceholders(own.text);
  // A section that is a heading of the text is the text's own.
  if (own.field === 'section' && held.isQuotation(own.text)) return [];
  const masked = maskQuoted(plain, held.isQuotation);
  const problems = unknown.map((name) => `没有这个占位：{${name}}`);
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
    };
    problems.push(...checkClaimWords(clause, `${clause.lead}${carried}${clause.text}`, ground));
    if (own.field === 'name' || own.field === 'derived') continue;
    const saying = {
      clause: `${clause.lead}${clause.text}`,
      text: `${heading}${masked.slice(0, end)}`,
      alone: own.alone === true,
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
