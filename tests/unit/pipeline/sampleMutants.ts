import { createHash } from 'node:crypto';
import type { Mutant } from './mutate.ts';

/** At least that many of each field, as far as there are so many. */
const LEAST = 2;

/** A number from 0 to 1 that seed and name decide, evenly spread. */
const drawOf = (seed: string, name: string): number =>
  createHash('sha256').update(`${seed}\n${name}`).digest().readUInt32BE(0) / 2 ** 32;

/** How many of a field are tried: few of many and nearly all of few, so that none is left out. */
export const sampleSize = (total: number): number =>
  Math.min(total, Math.max(LEAST, Math.ceil(Math.sqrt(total) / 2)));

/** Some mutants of every field, the same ones for the same seed, in their old order. */
export function sampleMutants(mutants: readonly Mutant[], seed: string): Mutant[] {
  const byField = new Map<string, Array<{ draw: number; mutant: Mutant }>>();
  mutants.forEach((mutant, at) => {
    const own = byField.get(mutant.field) ?? [];
    own.push({ draw: drawOf(seed, `${mutant.field} ${at}`), mutant });
    byField.set(mutant.field, own);
  });
  const taken = new Set(
    [...byField.values()].flatMap((own) =>
      own
        .sort((a, b) => a.draw - b.draw)
        .slice(0, sampleSize(own.length))
        .map(({ mutant }) => mutant),
    ),
  );
  return mutants.filter((mutant) => taken.has(mutant));
}
