import { createHash } from 'node:crypto';

/**
 * Long forms of proofs. `npm test` gives a sample of each, so that the loop stays short;
 * `npm run test:full` has a step for each that gives the whole.
 */
export const FORMS = [
  'mutants',
  'faces',
  'originals',
  'routes',
  'panels',
  'evidences',
  'screens',
  'faults',
  'switches',
  'orders',
  'cards',
  'development',
  'modes',
  'geometry',
  'clipping',
  'desk',
  'documents',
  'hosts',
  'scenarios',
  'conference',
  'hostile',
  'ocr',
  'scans',
] as const;
export type Form = (typeof FORMS)[number];

/** `WHOLE=routes,panels` asks for some of them whole, `WHOLE=all` for all. */
export const WHOLE_VARIABLE = 'WHOLE';

/** What a sample is drawn with; the run prints it, and `SAMPLE_SEED=… npm test` draws the same again. */
export const SEED_VARIABLE = 'SAMPLE_SEED';

export const sampleSeed = (): string => process.env[SEED_VARIABLE] ?? '1';

export const newSeed = (): string => String(Date.now() % 1_000_000);

export function isWhole(form: Form): boolean {
  const asked = (process.env[WHOLE_VARIABLE] ?? '').split(',');
  return asked.includes(form) || asked.includes('all');
}

/** The first of every sort; all of them where the form is asked for whole. */
export function firstOfEach<T>(
  form: Form,
  all: readonly T[],
  sortOf: (item: T) => string | number,
): readonly T[] {
  if (isWhole(form)) return all;
  const seen = new Set<string | number>();
  return all.filter((item) => {
    const sort = sortOf(item);
    return seen.has(sort) ? false : seen.add(sort);
  });
}

/** A uniformly distributed number from 0 to 1, determined by seed and name. */
export const drawOf = (seed: string, name: string): number =>
  createHash('sha256').update(`${seed}\n${name}`).digest().readUInt32BE(0) / 2 ** 32;

/** At most `most` of them, drawn by the seed, in their old order; all where the form is asked for whole. */
export function drawSome<T>(form: Form, all: readonly T[], most: number): readonly T[] {
  if (isWhole(form) || all.length <= most) return all;
  const seed = `${sampleSeed()} ${form}`;
  const taken = new Set(
    all
      .map((item, at) => ({ item, draw: drawOf(seed, String(at)) }))
      .sort((a, b) => a.draw - b.draw)
      .slice(0, most)
      .map(({ item }) => item),
  );
  return all.filter((item) => taken.has(item));
}

/** How many of a sort are drawn: at least one, so that none is left out, and few of many. */
export const sampleSize = (total: number): number => Math.ceil(Math.sqrt(total) / 8);

/** Some of every sort, the same ones for the same seed, in their old order. */
export function drawOfEach<T>(all: readonly T[], sortOf: (item: T) => string, seed: string): T[] {
  const sorts = new Map<string, Array<{ draw: number; item: T }>>();
  all.forEach((item, at) => {
    const sort = sortOf(item);
    const own = sorts.get(sort) ?? [];
    own.push({ draw: drawOf(seed, `${sort} ${at}`), item });
    sorts.set(sort, own);
  });
  const taken = new Set(
    [...sorts.values()].flatMap((own) =>
      own
        .sort((a, b) => a.draw - b.draw)
        .slice(0, sampleSize(own.length))
        .map(({ item }) => item),
    ),
  );
  return all.filter((item) => taken.has(item));
}
