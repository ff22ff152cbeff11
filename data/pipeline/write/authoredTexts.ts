import type { Authored, AuthoredTexts } from '../read/readAuthored.ts';
import { formatJson } from './formatJson.ts';

/** The authored files that differ from what was read, as texts; what no one changed keeps the form it was written in. */

type Json = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Takes the raw form of every part that is still the parsed one; what the parser filled in is left out again. */
function restore(next: unknown, parsed: unknown, raw: unknown): unknown {
  if (next === parsed) return raw;
  if (Array.isArray(next) && Array.isArray(parsed) && Array.isArray(raw))
    return next.map((item) => {
      const same = parsed.indexOf(item);
      if (same >= 0) return raw[same];
      const id = isObject(item) ? item.id : undefined;
      const at = id === undefined ? -1 : parsed.findIndex((own) => isObject(own) && own.id === id);
      return at < 0 ? withoutDefaults(item) : restore(item, parsed[at], raw[at]);
    });
  if (isObject(next) && isObject(parsed) && isObject(raw)) {
    const keys = [...new Set([...Object.keys(raw), ...Object.keys(next)])];
    return Object.fromEntries(
      keys.flatMap((key): Array<[string, unknown]> => {
        if (!(key in next)) return [];
        if (!(key in raw))
          return key in parsed && isSame(next[key], parsed[key]) ? [] : [[key, withoutDefaults(next[key])]];
        return [[key, restore(next[key], parsed[key], raw[key])]];
      }),
    );
  }
  return isSame(next, parsed) ? raw : withoutDefaults(next);
}

/** A figure of several numbers has no `value`; the parser fills in an empty one. */
function withoutDefaults(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDefaults);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, item]) => item !== undefined && !(key === 'value' && item === '' && 'values' in value))
      .map(([key, item]) => [key, withoutDefaults(item)]),
  );
}

/** Every authored file by its path in the data folder. */
function filesOf(authored: Authored): Map<string, unknown> {
  const { site, regions, honours, coverage, statements, counties, conflicts, checks, changes, aliases } =
    authored;
  const folder = (name: string, lists: Readonly<Record<string, unknown>>): Array<[string, unknown]> =>
    Object.entries(lists).map(([id, list]) => [`${name}/${id}.json`, list]);
  return new Map<string, unknown>([
    ['site.json', site],
    ['regions.json', regions],
    ['honours.json', honours],
    ['coverage.json', coverage],
    ['statements.json', statements],
    ['counties.json', counties],
    ['conflicts.json', conflicts],
    ['checks.json', checks],
    ['changes.json', changes],
    ['aliases.json', aliases],
    ...folder('indicators', authored.indicators),
    ...folder('panels', authored.panels),
    ...folder('decks', authored.decks),
    ...authored.documents.map((doc): [string, unknown] => [`documents/${doc.id}.json`, doc]),
  ]);
}

/** The texts of files that change, by their paths in the data folder; null for a file that goes. */
export type AuthoredChanges = ReadonlyMap<string, string | null>;

/** What changes from one state of the data to the next. */
export function changedTexts(texts: AuthoredTexts, before: Authored, next: Authored): AuthoredChanges {
  const old = filesOf(before);
  const now = filesOf(next);
  const changed = new Map<string, string | null>();
  for (const [path, value] of now) {
    const parsed = old.get(path);
    if (value === parsed) continue;
    const text = texts.get(path);
    const raw: unknown = text === undefined ? undefined : JSON.parse(text);
    const whole = restore(value, parsed, raw);
    if (text === undefined && (whole === undefined || isSame(value, parsed))) continue;
    if (text !== undefined && isSame(whole, raw)) continue;
    changed.set(path, formatJson(whole));
  }
  for (const path of old.keys()) if (!now.has(path) && texts.has(path)) changed.set(path, null);
  return changed;
}
