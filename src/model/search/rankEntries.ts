import type { Posting, Postings } from '../published/searchShard.ts';
import type { Form, Piece, Question } from './question.ts';

/** An entry with how well it answers a question. */
export interface Ranked extends Posting {
  /** The signs of the question that it has, as bits. */
  readonly mask: number;
  /** How much of the question it has, each sign by how rare it is; 1 for all. */
  readonly coverage: number;
}

/** How strongly it counts that words are missing. */
const MISSING = 2;

interface Score {
  weight: number;
  mask: number;
}

/** Entries that have a form, with its weight: those in which pairs of it stand for all of its characters. */
function withForm({ text, terms, share }: Form, postingsOf: (term: string) => Postings): Posting[] {
  const lists = terms.map((term) => postingsOf(term));
  const [only] = lists;
  if (only && lists.length === 1)
    return only.list.map(({ entry, weight }) => ({ entry, weight: share * weight }));
  const signs = text.toLowerCase();
  const spans = terms.map((term) => {
    const at = signs.indexOf(term);
    return (2 ** term.length - 1) * 2 ** Math.max(0, at);
  });
  const all = spans.reduce((sum, span) => sum | span, 0);
  const common = lists.reduce((sum, { isCommon }, at) => (isCommon ? sum | (spans[at] ?? 0) : sum), 0);
  const found = new Map<number, Score>();
  lists.forEach(({ list }, at) => {
    for (const { entry, weight } of list) {
      const score = found.get(entry) ?? { weight: 0, mask: common };
      score.weight += weight;
      score.mask |= spans[at] ?? 0;
      found.set(entry, score);
    }
  });
  return [...found].flatMap(([entry, { weight, mask }]) =>
    mask === all ? [{ entry, weight: share * weight }] : [],
  );
}

/** The best of the forms of a piece in each entry. */
function withPiece({ forms }: Piece, postingsOf: (term: string) => Postings): Map<number, number> {
  const best = new Map<number, number>();
  for (const form of forms)
    for (const { entry, weight } of withForm(form, postingsOf))
      if (weight > (best.get(entry) ?? 0)) best.set(entry, weight);
  return best;
}

const signsOf = (mask: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => at).filter((at) => (mask & (1 << at)) !== 0);

export const byWeight = (a: Posting, b: Posting): number => b.weight - a.weight || a.entry - b.entry;

/**
 * Ranks the entries that have anything of the question: by the weight of what they have, times how much of the
 * question that is.
 */
export function rankEntries(
  { pieces, required, signs }: Question,
  postingsOf: (term: string) => Postings,
  entries: number,
): Ranked[] {
  const scores = new Map<number, Score>();
  // A sign that no entry has is as rare as can be: an answer without it is one in part.
  const rarity = signs.map(() => Math.log(1 + entries));
  let everywhere = 0;
  const heard = new Map<number, number>();
  for (const piece of pieces) {
    const found = withPiece(piece, postingsOf);
    for (const [entry, weight] of found) {
      const score = scores.get(entry) ?? { weight: 0, mask: 0 };
      score.weight += weight;
      if (piece.covers) score.mask |= piece.mask;
      scores.set(entry, score);
    }
    const isCommon = piece.forms.some(
      ({ terms }) => terms.length > 0 && terms.every((term) => postingsOf(term).isCommon),
    );
    if (isCommon && piece.covers) everywhere |= piece.mask;
    if (!piece.covers || found.size === 0) continue;
    const rare = isCommon ? 0.1 : Math.log(1 + entries / found.size);
    for (const at of signsOf(piece.mask, signs.length)) heard.set(at, Math.max(heard.get(at) ?? 0, rare));
  }
  for (const [at, rare] of heard) rarity[at] = rare;
  const weightOf = (mask: number): number =>
    signsOf(mask & required, signs.length).reduce((sum, at) => sum + (rarity[at] ?? 0), 0);
  const whole = weightOf(required);
  return [...scores].map(([entry, { weight, mask }]): Ranked => {
    const own = mask | everywhere;
    const coverage = (own & required) === required ? 1 : whole > 0 ? weightOf(own) / whole : 0;
    return { entry, weight: weight * coverage ** MISSING, mask: own, coverage };
  });
}
