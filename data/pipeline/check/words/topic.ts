import type { AuthoredRecord } from '../../read/listRecords.ts';
import { scanWords } from './lexicon.ts';

/** Pairs of adjacent characters, without claiming words and without characters outside words. */
function pairsOf(text: string, plain: boolean): Set<string> {
  let masked = text;
  if (plain)
    for (const { word, at } of scanWords(text))
      masked = masked.slice(0, at) + '\u3000'.repeat(word.length) + masked.slice(at + word.length);
  const pairs = new Set<string>();
  for (const [run] of masked.matchAll(/[\u4e00-\u9fffA-Za-z]+/gu))
    for (let at = 0; at + 2 <= run.length; at += 1) pairs.add(run.slice(at, at + 2));
  return pairs;
}

const AREAS = /^(?:全国|全省|全市|我市|我省|国家|省级|市级)$/u;

/**
 * The records a clause is about: those whose name and quotes share most character pairs with it, where rare
 * pairs count for more. Empty where no pair distinguishes the records.
 */
export function topicOf(
  clause: string,
  under: readonly AuthoredRecord[],
  wordsOf: (entry: AuthoredRecord) => string,
): readonly AuthoredRecord[] {
  if (under.length < 2) return under;
  const wanted = [...pairsOf(clause, true)].filter((pair) => !AREAS.test(pair));
  const texts = under.map((entry) => `${nameOf(entry)}……${wordsOf(entry)}`);
  const scores = under.map(() => 0);
  for (const pair of wanted) {
    const having = texts.flatMap((text, at) => (text.includes(pair) ? [at] : []));
    if (having.length === 0 || having.length === under.length) continue;
    for (const at of having) scores[at] = (scores[at] ?? 0) + 1 / having.length;
  }
  const most = Math.max(...scores);
  return most < 0.5 ? [] : under.filter((_, at) => (scores[at] ?? 0) >= most - 1e-9);
}

const nameOf = (entry: AuthoredRecord): string =>
  entry.kind === 'observation'
    ? `${entry.indicator.name}……${entry.record.name ?? ''}`
    : `${entry.record.name}……${'text' in entry.record ? entry.record.text : ''}`;
