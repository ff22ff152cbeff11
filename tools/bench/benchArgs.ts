/** The options of `npm run bench -- …`. */
export interface Args {
  readonly rounds: number;
  readonly factors: readonly number[];
  readonly conditions: readonly string[];
  /** Whether every drawn page is loaded, or the overview and one tab alone. */
  readonly allPages: boolean;
  /** Whether the portable copies are measured as well. */
  readonly disk: boolean;
  /** Whether to compare the chart wrapper with a bare host, instead of everything else. */
  readonly host: boolean;
  /** A commit whose site is measured beside ours; null for none. */
  readonly against: string | null;
  /** Whether to measure as many rounds as fit into ten minutes, and to keep a row of them. */
  readonly weekly: boolean;
  /** Whether to only write what the last tests measured into docs/performance.md. */
  readonly suite: boolean;
  /** File for all measurements, as JSON; null for none. */
  readonly out: string | null;
}

const NAMES = ['rounds', 'factors', 'conditions', 'out', 'disk', 'against', 'pages'];
const FLAGS = ['--host', '--suite', '--weekly'];

const WHOLE = { rounds: 7, factors: [1, 10, 100], conditions: ['fast', 'slow'] } as const;

/** Whether the run was complete, so that its tables may replace those of docs/performance.md. */
export const isWhole = ({
  rounds,
  factors,
  conditions,
  host,
  disk,
  against,
  weekly,
  allPages,
}: Args): boolean =>
  rounds >= WHOLE.rounds &&
  against === null &&
  !weekly &&
  (host ||
    (disk &&
      allPages &&
      String(factors) === String(WHOLE.factors) &&
      String(conditions) === String(WHOLE.conditions)));

/** Parses `--name value` pairs. Throws on an unknown name, so that a typo does not cost ten minutes. */
export function parseArgs(all: readonly string[]): Args {
  const words = all.filter((word) => !FLAGS.includes(word));
  const given = new Map<string, string>();
  for (let at = 0; at < words.length; at += 2) {
    const name = (words[at] ?? '').replace(/^--/, '');
    const value = words[at + 1];
    if (!NAMES.includes(name) || value === undefined) throw new Error(`npm run bench：不认识 ${words[at]}`);
    given.set(name, value);
  }
  const rounds = Number(given.get('rounds') ?? WHOLE.rounds);
  const weekly = all.includes('--weekly');
  // Another commit has no larger dataset of its own, and ten minutes are not enough for three.
  const sizes = weekly || given.has('against') ? [1] : WHOLE.factors;
  const factors = (given.get('factors') ?? String(sizes)).split(',').map(Number);
  if (!(rounds >= 1) || factors.some((factor) => !(factor >= 1)))
    throw new Error('npm run bench：--rounds 和 --factors 要正整数');
  return {
    rounds,
    factors,
    conditions: (given.get('conditions') ?? String(WHOLE.conditions)).split(','),
    allPages: (given.get('pages') ?? (sizes === WHOLE.factors ? 'all' : 'some')) === 'all',
    disk: given.get('disk') !== 'off',
    host: all.includes('--host'),
    against: given.get('against') ?? null,
    weekly,
    suite: all.includes('--suite'),
    out: given.get('out') ?? null,
  };
}
