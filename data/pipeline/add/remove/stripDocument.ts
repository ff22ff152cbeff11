import type { Slide } from '../../../../src/model/authored/deck.ts';
import type { Conflict } from '../../../../src/model/authored/review.ts';
import type { Evidence } from '../../../../src/model/fields/evidence.ts';
import { buildIndex } from '../../read/authoredIndex.ts';
import { sideEvidence } from '../../read/conflictSides.ts';
import type { Authored } from '../../read/readAuthored.ts';
import { editRecords } from './editRecords.ts';

/**
 * The data without the words of one document. Records stay, also those that no words are left for; a newer text of the
 * document may support them again. `located` holds words that stand in the newer text too, with their places there.
 */
export function stripDocument(
  given: Authored,
  doc: string,
  located: ReadonlyMap<string, Evidence> = new Map(),
): Authored {
  const authored = relocate(given, located);
  const index = buildIndex(authored);
  const isGone = (item: Evidence): boolean => item.doc === doc && !located.has(item.id);
  const own = new Set(index.records.flatMap(({ evidence }) => evidence.filter(isGone).map(({ id }) => id)));
  const isOwn = (evidence: string | Evidence): boolean =>
    typeof evidence === 'string' ? own.has(evidence) : isGone(evidence);
  const strippedConflict = (conflict: Conflict): Conflict | null => {
    const { settledBy, sides } = conflict;
    const left = sides.filter((side) => {
      const evidence = sideEvidence(side, index);
      return evidence === undefined || !isGone(evidence);
    });
    const settling = settledBy && 'text' in settledBy && isOwn(settledBy.text);
    if (left.length === sides.length && !settling) return conflict;
    // A disagreement has two sides that say different things; one within a single document may have one side.
    const said = new Set(left.map(({ says, words }) => JSON.stringify([says, words])));
    if (left.length === 0 || (left.length < sides.length && said.size < 2)) return null;
    const used = conflict.used === null ? undefined : sides[conflict.used];
    const { settledBy: _, ...rest } = conflict;
    const at = used ? left.indexOf(used) : -1;
    return {
      ...(settling ? { ...rest, state: 'open' as const } : conflict),
      sides: left,
      used: at < 0 ? null : at,
    };
  };
  const conflicts = authored.conflicts.flatMap((conflict) => strippedConflict(conflict) ?? []);
  const standing = new Set(conflicts.map(({ id }) => id));
  const records = editRecords(authored, (record) => {
    const touched = record.evidence.some(
      (item) => isGone(item) || (item.conflict !== undefined && !standing.has(item.conflict)),
    );
    if (!touched) return record;
    const evidence = record.evidence
      .filter((item) => !isGone(item))
      .map((item) => {
        const { conflict, ...rest } = item;
        return conflict === undefined || standing.has(conflict) ? item : rest;
      });
    return withSaid({ ...record, evidence });
  });
  const slides = (list: readonly Slide[]): Slide[] =>
    list.flatMap((slide): Slide[] => {
      if (slide.kind !== 'words') return [slide];
      const quotes = slide.quotes.filter(({ evidence }) => evidence === undefined || !own.has(evidence));
      if (quotes.length === slide.quotes.length) return [slide];
      return quotes.length === 0 ? [] : [{ ...slide, quotes }];
    });
  const { documentsRead } = authored.site;
  return {
    ...records,
    site: documentsRead?.includes(doc)
      ? { ...authored.site, documentsRead: documentsRead.filter((id) => id !== doc) }
      : authored.site,
    documents: authored.documents.filter(({ id }) => id !== doc),
    conflicts,
    decks: Object.fromEntries(
      Object.entries(authored.decks).map(([id, deck]) => [id, { ...deck, slides: slides(deck.slides) }]),
    ),
  };
}

/** The data with words at their new places. */
function relocate(authored: Authored, located: ReadonlyMap<string, Evidence>): Authored {
  if (located.size === 0) return authored;
  const moved = (item: Evidence): Evidence => located.get(item.id) ?? item;
  const records = editRecords(authored, (record) =>
    record.evidence.some(({ id }) => located.has(id))
      ? { ...record, evidence: record.evidence.map(moved) }
      : record,
  );
  const movedText = <T extends string | Evidence>(text: T): T | Evidence =>
    typeof text === 'string' ? text : moved(text);
  return {
    ...records,
    conflicts: authored.conflicts.map((conflict) => ({
      ...conflict,
      sides: conflict.sides.map((side) => ({ ...side, evidence: movedText(side.evidence) })),
      ...(conflict.settledBy && 'text' in conflict.settledBy
        ? { settledBy: { text: movedText(conflict.settledBy.text) } }
        : {}),
    })),
  };
}

/**
 * What the words that are left say becomes the value, where all of them said otherwise than the record. `says` holds
 * only what differs; a unit that differs belongs to the indicator and stays in it.
 */
function withSaid<T extends { readonly evidence: Evidence[] }>(record: T): T {
  const [first] = record.evidence;
  if (!first?.says || !('value' in record) || record.evidence.some(({ says }) => says === undefined))
    return record;
  const { value, magnitude, qualifier } = first.says;
  const now = {
    ...(value === undefined || value === '' ? {} : { value }),
    ...(magnitude === undefined ? {} : { magnitude }),
    ...(qualifier === undefined ? {} : { qualifier }),
  };
  const plain = (item: Evidence): Evidence => {
    const { says = {}, ...rest } = item;
    const left = Object.entries(says).filter(([key, own]) => now[key as keyof typeof now] !== own);
    return left.length === 0 ? rest : { ...rest, says: Object.fromEntries(left) };
  };
  return { ...record, ...now, evidence: record.evidence.map(plain) };
}
