import { readStored, writeStored } from './storage.ts';

/** The data that this reader saw last, kept in this browser only: for those who come back. */
export interface Visit {
  readonly version: string;
  /** The last day on which this version was seen, as 2026-11-30. */
  readonly day: string;
  /** Figures by domain. */
  readonly figures: Readonly<Record<string, number>>;
}

const KEY = 'last-visit';

/** Parses what was stored; null for nothing and for anything else. */
export function parseVisit(text: string | null): Visit | null {
  const [version = '', day = '', ...counts] = (text ?? '').split(' ');
  if (!/^[0-9a-f]{12}$/.test(version) || !/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  const figures = counts.flatMap((count) => {
    const [, domain, n] = /^([a-z0-9-]+)=(\d{1,7})$/.exec(count) ?? [];
    return domain === undefined ? [] : [[domain, Number(n)] as const];
  });
  return { version, day, figures: Object.fromEntries(figures) };
}

interface Dataset {
  readonly version: string;
  readonly domains: ReadonlyArray<{ readonly id: string; readonly figures: number }>;
}

/** What is seen of a dataset today, in the time zone of this machine. */
export function visitOf({ version, domains }: Dataset): Visit {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return {
    version,
    day: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
    figures: Object.fromEntries(domains.map(({ id, figures }) => [id, figures])),
  };
}

const formatVisit = ({ version, day, figures }: Visit): string =>
  [version, day, ...Object.entries(figures).map(([domain, n]) => `${domain}=${n}`)].join(' ');

/** The visit before this one; what this page was opened with stays the same until it is closed. */
let before: Visit | null | undefined;

/** Records what is seen now, and returns what was seen before if that was another version. */
export function recordVisit(now: Visit): Visit | null {
  if (before === undefined) before = parseVisit(readStored(KEY));
  writeStored(KEY, formatVisit(now));
  return before && before.version !== now.version ? before : null;
}
