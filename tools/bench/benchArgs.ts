/** The options of `npm run bench -- …`. */
export interface Args {
  readonly rounds: number;
  readonly factors: readonly number[];
  readonly conditions: readonly string[];
  /** Whether the portable copies are measured as well. */
  readonly disk: boolean;
  /** Whether to compare the chart wrapper with a bare host, instead of everything else. */
  readonly host: boolean;
  /** Whether to only write what the last tests measured into docs/performance.md. */
  readonly suite: boolean;
  /** File for all measurements, as JSON; null for none. */
  readonly out: string | null;
}

const NAMES = ['rounds', 'factors', 'conditions', 'out', 'disk'];
const FLAGS = ['--host', '--suite'];

const WHOLE = { rounds: 7, factors: [1, 10, 100], conditions: ['fast', 'slow'] } as const;

/** Whether the run was complete, so that its tables may replace those of docs/performance.md. */
export const isWhole = ({ rounds, factors, conditions, host, disk }: Args): boolean =>
  rounds >= WHOLE.rounds &&
  (host ||
    (disk && String(factors) === String(WHOLE.factors) && String(conditions) === String(WHOLE.conditions)));

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
  const factors = (given.get('factors') ?? String(WHOLE.factors)).split(',').map(Number);
  if (!(rounds >= 1) || factors.some((factor) => !(factor >= 1)))
    throw new Error('npm run bench：--rounds 和 --factors 要正整数');
  return {
    rounds,
    factors,
    conditions: (given.get('conditions') ?? String(WHOLE.conditions)).split(','),
    disk: given.get('disk') !== 'off',
    host: all.includes('--host'),
    suite: all.includes('--suite'),
    out: given.get('out') ?? null,
  };
}
