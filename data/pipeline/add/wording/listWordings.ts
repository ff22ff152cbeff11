import { formatQuantity } from '../../../../src/model/numbers/quantity.ts';
import { parseHanziNumeral } from '../../../../src/reading/hanziNumeral.ts';
import { lintText } from '../../check/checkText.ts';
import { checkOwnText, saysAbsence } from '../../check/words/checkOwnWords.ts';
import { quantitiesOf } from '../../check/words/figures.ts';
import { listOwnTexts, type OwnText } from '../../check/words/ownTexts.ts';
import { countAll } from '../../check/words/placeholders.ts';
import { buildTextContext } from '../../check/words/textContext.ts';
import { buildIndex, type IndexedData } from '../../read/authoredIndex.ts';
import type { Finding } from '../../read/finding.ts';
import type { AuthoredRecord } from '../../read/listRecords.ts';
import type { Authored } from '../../read/readAuthored.ts';
import { nameOf } from '../words/recordWords.ts';
import { locationKey, type OwnTextLocation } from './applyWordings.ts';

/** A sentence of ours that is not true any more, and one that would be. */
export interface Wording extends OwnTextLocation {
  readonly key: string;
  readonly faults: readonly string[];
  /** Words that pass the check; empty where the text may go, null where only a person finds some. */
  readonly instead: string | null;
}

/** Titles have up to so many characters. */
const TITLE = 26;

const numberOf = (words: string): number | null =>
  /^[0-9]+$/.test(words) ? Number(words) : parseHanziNumeral(words);

/** The text with the values that records have now in the place of those that they had. */
function withNewValues(
  text: string,
  under: readonly AuthoredRecord[],
  before: IndexedData['index'],
): string[] {
  let next = text;
  for (const entry of under) {
    const old = before.byId.get(entry.id);
    if (!old) continue;
    const [was, now] = [quantitiesOf(old), quantitiesOf(entry)];
    was.forEach((quantity, at) => {
      const other = now[at];
      if (!other) return;
      const [from, to] = [formatQuantity(quantity), formatQuantity(other)];
      const plain = `${quantity.value}${quantity.magnitude}`;
      next = next.includes(from)
        ? next.replace(from, to)
        : next.replace(plain, `${other.value}${other.magnitude}`);
    });
  }
  return next === text ? [] : [next];
}

/** The text with counts that the build fills in, where it gives what they were. */
function withCounts(text: string, counts: ReadonlyMap<string, string>): string[] {
  return Array.from(text.matchAll(/([0-9]+|[一二两三四五六七八九十]+)(?=个|份|项|处|张|对|条)/gu)).flatMap(
    (match) => {
      const value = numberOf(match[0]);
      return [...counts].flatMap(([name, count]) =>
        Number(count) === value
          ? [`${text.slice(0, match.index)}{${name}}${text.slice(match.index + match[0].length)}`]
          : [],
      );
    },
  );
}

/** The text without some of its clauses, the longest first. */
function withFewerClauses(text: string): string[] {
  const parts = text.split(/(?<=[，；。])/u);
  if (parts.length < 2) return [];
  const end = /[。]$/u.exec(text)?.[0] ?? '';
  const joined = (list: readonly string[]): string => `${list.join('').replace(/[，；。]+$/u, '')}${end}`;
  const without = parts.map((_, at) => joined(parts.filter((__, own) => own !== at)));
  const single = parts.map((own) => joined([own]));
  return [...without, ...single].sort((a, b) => b.length - a.length);
}

/** Titles of the names of what is shown. */
function namesOf(under: readonly AuthoredRecord[]): string[] {
  const names = [...new Set(under.map(nameOf))];
  return [3, 2, 1].flatMap((count) => {
    const own = names.slice(0, count);
    const title = `${own.join('、')}${own.length < names.length ? '等' : ''}`;
    return own.length === 0 || title.length > TITLE ? [] : [title];
  });
}

/** What may stand in a field of its own accord, where nothing of the old text can. */
function plainTexts({ field, under }: OwnText): string[] {
  if (field === 'note' || field === 'doubt') return [''];
  if (field === 'title' || field === 'headline') return [...namesOf(under), '这部分的数据'];
  const [first] = under;
  if (field === 'gloss' && first?.kind === 'observation') return [`原文所说的${first.indicator.name}`];
  return /digest$/u.test(field) ? ['正文一段。'] : [];
}

/** Our sentences that the check refuses, each with words that it accepts, as near to the old ones as it finds. */
export function listWordings({ authored, index }: IndexedData, before: IndexedData): Wording[] {
  const context = buildTextContext(authored, index);
  const counted = countAll(before.authored, before.index);
  return [...listOwnTexts(authored, index)].flatMap((own): Wording[] => {
    const faults = [...new Set(checkOwnText(own, context))];
    if (faults.length === 0) return [];
    const { file, recordId, field, text, under } = own;
    const counts = new Map([
      ...counted,
      ...Object.entries(own.counts ?? {}).map(([name, count]) => [name, String(count)] as const),
    ]);
    const candidates = [
      ...withNewValues(text, under, before.index),
      ...withCounts(text, counts),
      ...withFewerClauses(text),
      ...plainTexts(own),
    ];
    const passes = (words: string): boolean =>
      words === '' ||
      (checkOwnText({ ...own, text: words }, context).length === 0 && lintText(words).length === 0);
    const instead = candidates.find((words) => words !== text && passes(words)) ?? null;
    const place = { file, recordId, field, text };
    return [{ ...place, key: locationKey(place), faults, instead }];
  });
}

/** Whether a finding is about one of these sentences. */
export const isAbout = (wordings: readonly Wording[], { recordId, message }: Finding): boolean =>
  wordings.some((own) => own.recordId === recordId && message.endsWith(`：${own.text}`));

/** Our sentences about what no document says. */
export const listAbsences = (authored: Authored): OwnTextLocation[] =>
  [...listOwnTexts(authored, buildIndex(authored))]
    .filter(({ text }) => saysAbsence(text))
    .map(({ file, recordId, field, text }) => ({ file, recordId, field, text }));
