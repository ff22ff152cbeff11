/** What `npm run bench -- …` was asked for. */
export interface Args {
  readonly rounds: number;
  readonly factors: readonly number[];
  readonly conditions: readonly string[];
  /** Whether the copies for disks are measured as well. */
  readonly disk: boolean;
  /** The chart wrapper against a bare host, in place of everything else. */
  readonly host: boolean;
  /** File for all that was measured, as JSON. */
  readonly out: string | null;
}

const NAMES = ['rounds', 'factors', 'conditions', 'out', 'disk'];

/** `--name value` pairs; throws on a name that is none, so that a slip does not cost ten minutes. */
export function parseArgs(all: readonly string[]): Args {
  const words = all.filter((word) => word !== '--host');
  const given = new Map<string, string>();
  for (let at = 0; at < words.length; at += 2) {
    const name = (words[at] ?? '').replace(/^--/, '');
    const value = words[at + 1];
    if (!NAMES.includes(name) || value === undefined) throw new Error(`npm run bench：不认识 ${words[at]}`);
    given.set(name, value);
  }
  const rounds = Number(given.get('rounds') ?? 7);
  const factors = (given.get('factors') ?? '1,10,100').split(',').map(Number);
  if (!(rounds >= 1) || factors.some((factor) => !(factor >= 1)))
    throw new Error('npm run bench：--rounds 和 --factors 要正整数');
  return {
    rounds,
    factors,
    conditions: (given.get('conditions') ?? 'fast,slow').split(','),
    disk: given.get('disk') !== 'off',
    host: words.length < all.length,
    out: given.get('out') ?? null,
  };
}
