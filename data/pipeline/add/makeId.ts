import { pinyin } from 'pinyin-pro';
import { listRecords } from '../read/listRecords.ts';
import type { Authored } from '../read/readAuthored.ts';

/** The longest id that is made of words; longer ones make addresses hard to read. */
const LONGEST = 36;

/** Makes a new id of the pinyin of words, with a number behind it where it is taken. */
export function makeId(words: string, taken: ReadonlySet<string>, fallback = 'item'): string {
  const ready = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(words) && words.length <= 2 * LONGEST;
  const syllables = pinyin(words.replace(/[^\u4e00-\u9fffA-Za-z0-9]/gu, ''), {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
  }).map((part) =>
    part
      .toLowerCase()
      .replace(/ü/gu, 'v')
      .replace(/[^a-z0-9]/gu, ''),
  );
  let base = ready ? words : '';
  for (const part of ready ? [] : syllables.filter((text) => text !== '')) {
    const next = base === '' ? part : `${base}-${part}`;
    if (next.length > LONGEST) break;
    base = next;
  }
  if (base === '' || /^[0-9-]+$/.test(base)) base = base === '' ? fallback : `${fallback}-${base}`;
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

/** Ids by the dataset they are of: every proposal asks for those of the same one, and a dataset is never changed. */
const known = new WeakMap<Authored, ReadonlySet<string>>();

/** Everything that names something in a dataset, so that a new id is new; a set of the caller's own. */
export function takenIds(authored: Authored): Set<string> {
  const ids = known.get(authored) ?? listIds(authored);
  known.set(authored, ids);
  return new Set(ids);
}

function listIds(authored: Authored): ReadonlySet<string> {
  const records = listRecords(authored);
  return new Set([
    ...records.flatMap(({ id, evidence }) => [id, ...evidence.map((item) => item.id)]),
    ...Object.values(authored.indicators).flatMap((list) => list.map(({ id }) => id)),
    ...Object.values(authored.panels).flatMap((list) => list.map(({ id }) => id)),
    ...authored.documents.map(({ id }) => id),
    ...authored.conflicts.map(({ id }) => id),
    ...authored.checks.map(({ id }) => id),
    ...authored.aliases.map(({ from }) => from),
    ...authored.regions.map(({ id }) => id),
    ...authored.site.domains.map(({ id }) => id),
  ]);
}
