import type { Alias } from '../../../../src/model/fields/alias.ts';
import type { Change } from '../../../../src/model/published/revision.ts';
import { buildIndex } from '../../read/authoredIndex.ts';
import { fillMaps } from '../../read/fillMaps.ts';
import { idsByKind } from '../../read/idsByKind.ts';
import { recordQuantity } from '../../read/listRecords.ts';
import type { Authored } from '../../read/readAuthored.ts';
import type { DraftBase } from '../draftBase.ts';
import { nameOf } from '../words/recordWords.ts';

/** Why something that was published goes or changes, and since when. */
export interface Reason {
  readonly reason: string;
  /** `2026-12-01` */
  readonly date: string;
}

/**
 * The data with an account of every id that was published and is gone, and of every published value that is another
 * one now: old links say what became of it, and the page of changes lists it.
 */
export function accountGone(
  next: Authored,
  { project, data }: DraftBase,
  { reason, date }: Reason,
): Authored {
  const index = buildIndex(fillMaps(next));
  const ids = idsByKind(next, index);
  // A former id whose successor is gone as well leads nowhere any more.
  const leads = ({ kind, to }: Alias): boolean => {
    if (to === null || ids[kind].has(to)) return true;
    return (
      (kind === 'conflict' || kind === 'check') &&
      [ids.conflict, ids.check, ids.record].some((own) => own.has(to))
    );
  };
  const kept = next.aliases.map((alias) => (leads(alias) ? alias : { ...alias, to: null, reason, date }));
  const known = new Set(next.aliases.map(({ kind, from }) => `${kind} ${from}`));
  const aliases = project.former
    .filter(({ kind, id }) => !ids[kind].has(id) && !known.has(`${kind} ${id}`))
    .map(({ kind, id }): Alias => ({ kind, from: id, to: null, reason, date }));
  const changes = Object.entries(project.published?.records ?? {}).flatMap(([id, published]): Change[] => {
    const [before, now] = [data.index.byId.get(id), index.byId.get(id)];
    if (!before) return [];
    const quantity = now && recordQuantity(now);
    const chain = next.changes.filter((own) => own.record === id);
    const old = chain.length > 0 ? (chain[chain.length - 1]?.new ?? null) : published;
    const claim = quantity
      ? {
          value: quantity.value,
          magnitude: quantity.magnitude,
          unit: quantity.unit,
          ...(quantity.per === undefined ? {} : { per: quantity.per }),
          qualifier: quantity.qualifier,
        }
      : null;
    const isSame =
      now !== undefined &&
      (old === claim ||
        (old !== null &&
          claim !== null &&
          (['value', 'magnitude', 'unit', 'per', 'qualifier'] as const).every(
            (key) => old[key] === claim[key],
          )));
    // A fact in words has no number to correct; its alias says that it was withdrawn.
    return isSame || (old === null && claim === null)
      ? []
      : [{ record: id, name: nameOf(before), old, new: claim, reason, date }];
  });
  return { ...next, aliases: [...kept, ...aliases], changes: [...next.changes, ...changes] };
}
