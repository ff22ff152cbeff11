import type { AuthoredRecord } from '../../read/listRecords.ts';
import { areaOf, type Ground, streakOf } from './basis.ts';
import { areaPattern, doneSynonyms, HEDGE, type Hit } from './lexicon.ts';

/**
 * The hedge (基本 in 基本形成) before every occurrence of the completion in the record's words; null where one
 * occurrence has none.
 */
function hedgeOf(words: string, word: string): string | null {
  let hedge: string | null = null;
  for (const said of doneSynonyms(word))
    for (let at = words.indexOf(said); at >= 0; at = words.indexOf(said, at + 1)) {
      hedge = HEDGE.exec(words.slice(0, at))?.[1] ?? null;
      if (hedge === null) return null;
    }
  return hedge;
}

/** What has to be said, how it is recognised, and whether it may occur anywhere before the claim. */
interface Companion {
  readonly words: string;
  readonly pattern: RegExp;
  readonly wide?: boolean;
}

/** A text up to the clause of a claiming word. */
export interface ClaimSurroundings {
  /** The clause with the words that apply to it. */
  readonly beside: string;
  /** Everything before it, with the heading. */
  readonly before: string;
}

const anyOf = (words: readonly string[]) => new RegExp(words.map(escapePattern).join('|'), 'u');

/**
 * What a text that bases a claim on a record has to say as well: its streak, group, area, scope and doubt.
 */
export function companions(entry: AuthoredRecord, { kind, word }: Hit, ground: Ground): Companion[] {
  const words = ground.wordsOf(entry);
  const scope = ground.alone ? ground.scopeOf(entry) : null;
  const area = ['only', 'first', 'rank', 'most'].includes(kind) ? areaOf(entry, words, word) : null;
  const streak = ['only', 'first', 'rank', 'most', 'streak'].includes(kind) ? streakOf(entry) : null;
  const hedge = kind === 'done' ? hedgeOf(words, word) : null;
  const { group, doubt } = entry.record;
  const needed: Companion[] = [];
  if (scope !== null) needed.push({ words: scope[0] ?? '', pattern: anyOf(scope), wide: true });
  if (ground.alone && doubt !== undefined)
    needed.push({ words: '待核', pattern: /待核|存疑|不明/u, wide: true });
  if (hedge !== null) needed.push({ words: hedge, pattern: anyOf([hedge]) });
  if (area !== null) needed.push({ words: area, pattern: areaPattern(area) });
  if (streak !== null)
    needed.push({ words: `连续${streak}`, pattern: new RegExp(`(?<![0-9.])${escapePattern(streak)}`, 'u') });
  if (group !== undefined) needed.push({ words: group, pattern: anyOf([group]) });
  return needed;
}

export const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
