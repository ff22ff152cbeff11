import { ALIAS_KIND_LABEL, type Alias } from '../../../src/model/fields/alias.ts';
import type { AuthoredIndex } from '../read/authoredIndex.ts';
import type { Finding } from '../read/finding.ts';
import { type FormerId, HEIGHTS_FILE } from '../read/formerIds.ts';
import { type IdsByKind, idsByKind } from '../read/idsByKind.ts';
import type { Authored } from '../read/readAuthored.ts';

/** Every published id goes on leading somewhere: an id that changes needs an alias. */

const FILE = 'data/aliases.json';

/** Disagreements, sums and doubts share one page, so that an id may move from one kind to another. */
function mayLeadTo({ kind }: Alias, to: string, ids: IdsByKind): boolean {
  if (kind !== 'conflict' && kind !== 'check') return ids[kind].has(to);
  return ids.conflict.has(to) || ids.check.has(to) || ids.record.has(to);
}

/** Each alias must lead, in one step, from an id that is gone to one that exists. */
export function checkAliases(authored: Authored, index: AuthoredIndex): Finding[] {
  const ids = idsByKind(authored, index);
  const key = ({ kind, from }: Alias) => `${kind} ${from}`;
  const known = new Map(authored.aliases.map((alias) => [key(alias), alias]));
  const seen = new Set<string>();
  return authored.aliases.flatMap((alias): Finding[] => {
    const { kind, from, to } = alias;
    const problems: string[] = [];
    const label = ALIAS_KIND_LABEL[kind];
    if (seen.has(key(alias))) problems.push(`${label} ${from} 登记了两次`);
    seen.add(key(alias));
    if (ids[kind].has(from)) problems.push(`${label} ${from} 仍然存在，不能登记为改名或撤下`);
    if (to === from) problems.push(`${label} ${from} 指向自己`);
    else if (to !== null && !mayLeadTo(alias, to, ids)) {
      const next = known.get(`${kind} ${to}`);
      problems.push(
        next
          ? `指向的 ${to} 也已改名或撤下，须直接写最终去处${next.to === null ? '（null）' : ` ${next.to}`}`
          : `指向的${label}不存在：${to}`,
      );
    }
    return problems.map((message) => ({ file: FILE, recordId: from, message }));
  });
}

/** Reports ids that were published or cited and are gone without an alias. */
export function checkFormerIds(
  authored: Authored,
  index: AuthoredIndex,
  former: readonly FormerId[],
): Finding[] {
  const ids = idsByKind(authored, index);
  const aliased = new Set(authored.aliases.map(({ kind, from }) => `${kind} ${from}`));
  return former
    .filter(({ kind, id }) => !ids[kind].has(id) && !aliased.has(`${kind} ${id}`))
    .map(({ kind, id, seen }) => ({
      file: FILE,
      recordId: id,
      message: `${ALIAS_KIND_LABEL[kind]} ${id} 已不存在，须在 aliases.json 说明：改名或并入别处的写 to，撤下的写 null，都写原因（见于 ${seen}${seen === HEIGHTS_FILE ? '，从未公布过的删去那一项即可' : ''}）`,
    }));
}
