/** Hostile inputs from a seed: the same seed gives the same inputs, so that a failure can be reproduced. */

export interface Hostile {
  /** An integer from 0 to below `below`. */
  readonly number: (below: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  /** A plausible hostile text. */
  readonly text: () => string;
  /** Any value that JSON or a structured clone supports, including hostile keys and depths. */
  readonly value: (depth?: number) => unknown;
  /** Mutates a text: parts are cut, doubled, swapped or replaced by hostile ones. */
  readonly damage: (text: string) => string;
  /** Copies a valid value with one hostile change: an entry removed, added or replaced. */
  readonly bend: (value: unknown) => unknown;
}

/** Every query name that the site's addresses use, and an unknown one. */
export const QUERY_NAMES: readonly string[] =
  'p e d with f panel page drawing layer county i s c view theme session preview kiosk every paper __proto__'.split(
    ' ',
  );

/** Executes wherever execution is possible; it only sets a canary. */
const PAYLOADS = [
  '<script>window.__pwned=1</script>',
  '"><img src=x onerror="window.__pwned=1">',
  "'><svg/onload=window.__pwned=1>",
  '<svg xmlns="ns:svg"><a href="javascript:window.__pwned=1"><text>x</text></a></svg>',
  'javascript:window.__pwned=1',
  'data:text/html,<script>window.__pwned=1</script>',
  '#{window.__pwned=1}',
  '{{constructor.constructor("window.__pwned=1")()}}',
  '</title><script>window.__pwned=1</script>',
  '<iframe srcdoc="<script>parent.__pwned=1</script>">',
  '=HYPERLINK("x","y")',
  '+1+cmd|calc!A0',
  '@SUM(1)',
  '-1',
  '\t=1',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '../../../etc/passwd',
  '..%2f..%2f',
  '%E0%A4%A',
  '%',
  '%00',
  '%zz',
  '\u0000',
  '\u202e\u2066gnp.exe',
  '\u200b\u200d\ufeff\u2060',
  '\ud800',
  '\udfff\ud83d',
  'a\u0301\u0301\u0301\u0301',
  '\r\n\r\nSet-Cookie: x=1',
  '1e309',
  '-0',
  'NaN',
  '9007199254740993',
  '0x10',
  '１２３',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  ' ',
  '',
  '#',
  '?',
  '&',
  '/',
  '//evil.test/',
  '\\',
  'null',
  'true',
] as const;

const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'then',
  'length',
  'id',
  'kind',
  'slides',
  '',
];

/** mulberry32: small, fast and sufficiently uniform for inputs. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function hostileInputs(seed: number): Hostile {
  const random = randomOf(seed);
  const number = (below: number) => Math.floor(random() * below);
  const pick = <T>(list: readonly T[]): T => list[number(list.length)] as T;
  const noise = () =>
    Array.from({ length: 1 + number(12) }, () =>
      String.fromCharCode(number(pick([128, 0x500, 0x10000]))),
    ).join('');
  const text = (): string => {
    switch (number(8)) {
      case 0:
        return noise();
      case 1:
        return pick(PAYLOADS).repeat(1 + number(40));
      case 2:
        return pick(['a', '-', '城', ' ', '\ud83d', '#', '((((', 'a-a']).repeat(pick([100, 1_000, 20_000]));
      case 3:
        return encodeURI(pick(PAYLOADS).replace(/[\ud800-\udfff]/g, '')) + noise();
      default:
        return pick(PAYLOADS) + (number(3) === 0 ? pick(PAYLOADS) : '');
    }
  };
  const value = (depth = 4): unknown => {
    switch (number(depth <= 0 ? 6 : 10)) {
      case 0:
        return text();
      case 1:
        return pick([0, -0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e308, 2 ** 53, -(2 ** 31)]);
      case 2:
        return pick([true, false]);
      case 3:
        return null;
      case 4:
        return pick([[], {}, '', 0]);
      case 5:
        return pick(KEYS);
      case 6:
      case 7:
        return Array.from({ length: number(5) }, () => value(depth - 1));
      default:
        // Created by JSON, in which `__proto__` is an ordinary key.
        return Object.fromEntries(Array.from({ length: number(5) }, () => [pick(KEYS), value(depth - 1)]));
    }
  };
  const damage = (whole: string): string => {
    const [from, to] = [number(whole.length + 1), number(whole.length + 1)].sort((a, b) => a - b) as [
      number,
      number,
    ];
    const [head, middle, tail] = [whole.slice(0, from), whole.slice(from, to), whole.slice(to)];
    return pick([
      () => head + tail,
      () => head,
      () => whole + whole,
      () => tail + middle + head,
      () => head + text() + middle + tail,
      () => head + text() + tail,
      () => `${text()}${whole}`,
    ])();
  };
  const bend = (whole: unknown): unknown => {
    if (typeof whole !== 'object' || whole === null || number(6) === 0) return value();
    if (Array.isArray(whole)) {
      const list: unknown[] = [...whole];
      if (list.length === 0 || number(4) === 0) list.push(value());
      else {
        const at = number(list.length);
        list[at] = bend(list[at]);
      }
      return list;
    }
    const entries = Object.entries(whole);
    const at = number(entries.length + 1);
    const entry = entries[at];
    if (!entry) return Object.fromEntries([...entries, [pick(KEYS), value()]]);
    if (number(5) === 0) return Object.fromEntries(entries.filter((_, index) => index !== at));
    return Object.fromEntries(entries.map((item, index) => (index === at ? [item[0], bend(item[1])] : item)));
  };
  return { number, pick, text, value, damage, bend };
}

/** Deep enough to overflow the stack of any unlimited recursion. */
export const deepJson = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
