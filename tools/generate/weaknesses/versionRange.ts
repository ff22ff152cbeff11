/** Versions in order, as the registry orders them (semver 2), as far as lists of weaknesses need it. */

type Part = number | string;

function partsOf(version: string): { numbers: number[]; before: Part[] } {
  const [plain = ''] = version.replace(/^[v=\s]+/, '').split('+');
  const dash = plain.indexOf('-');
  const [numbers, before] = dash < 0 ? [plain, ''] : [plain.slice(0, dash), plain.slice(dash + 1)];
  return {
    numbers: numbers.split('.').map(Number),
    before: before === '' ? [] : before.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
  };
}

function compareParts(a: Part | undefined, b: Part | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? -1 : 1;
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Negative where `a` comes before `b`. Throws where one of them is no version. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (const [version, { numbers }] of [
    [a, left],
    [b, right],
  ] as const)
    if (numbers.some((part) => !Number.isInteger(part))) throw new Error(`不是版本号：${version}`);
  for (let at = 0; at < Math.max(left.numbers.length, right.numbers.length); at += 1) {
    const order = (left.numbers[at] ?? 0) - (right.numbers[at] ?? 0);
    if (order !== 0) return order;
  }
  // A version that is being prepared comes before the version itself.
  if (left.before.length === 0 || right.before.length === 0)
    return right.before.length - left.before.length === 0 ? 0 : left.before.length === 0 ? 1 : -1;
  for (let at = 0; at < Math.max(left.before.length, right.before.length); at += 1) {
    const order = compareParts(left.before[at], right.before[at]);
    if (order !== 0) return order;
  }
  return 0;
}

/** A stretch of versions. */
export interface VersionRange {
  /** The first version; null for every one from the beginning. */
  readonly from: string | null;
  /** The first version after the last, that is the repaired one; null where there is none. */
  readonly below: string | null;
  /** The last version; null where `below` says it, or nothing. */
  readonly upTo: string | null;
}

export const isWithin = (version: string, { from, below, upTo }: VersionRange): boolean =>
  (from === null || compareVersions(version, from) >= 0) &&
  (below === null || compareVersions(version, below) < 0) &&
  (upTo === null || compareVersions(version, upTo) <= 0);
