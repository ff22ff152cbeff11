import { describe, expect, it } from 'vitest';
import { indexData, runChecks } from '../../../data/pipeline/runPipeline.ts';
import { drawOf, drawOfEach, isWhole, SEED_VARIABLE, sampleSeed, sampleSize } from '../../support/forms.ts';
import { readCity, STATE } from '../../support/originals.ts';
import { STATE_LABEL } from '../../support/states.ts';
import { type FieldScore, listMutants, type Mutant, runMutants } from './mutate.ts';
import { listIdle, MUST_DIE, reasonOf } from './survivors.ts';

/** Some of each field are tried, or all of them. */
const ALL = isWhole('mutants');
const SEED = sampleSeed();
const sample = (mutants: readonly Mutant[], seed: string) => drawOfEach(mutants, ({ field }) => field, seed);
/** The share of the fields that one of the two states tries; the seed deals them anew, so that the rest comes later. */
const SHARE = 0.3;
const triedIn = (field: string): 'with' | 'without' | null => {
  const draw = drawOf(SEED, field);
  return draw < SHARE ? 'with' : draw < 2 * SHARE ? 'without' : null;
};

const project = readCity();
const { authored } = project;
if (!authored) throw new Error('data cannot be read');

function printTable(scores: ReadonlyMap<string, FieldScore>): void {
  const rows = [...scores]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([field, { total, survived }]) => {
      const why = survived.length > 0 ? ` · ${reasonOf(field) ?? 'NO REASON'}` : '';
      return `变异 ${field} ${total - survived.length}/${total}${why}`;
    });
  console.log(rows.join('\n'));
}

describe('mutants', () => {
  const mutants = [...listMutants(authored)];
  // A mutant costs the time of a check.
  const own = mutants.filter(({ field }) => triedIn(field) === STATE);
  const picked = ALL ? mutants : sample(own, SEED);

  it('show that what a figure is cannot be changed unnoticed', () => {
    const again = `${SEED_VARIABLE}=${SEED}`;
    console.log(
      `变异，${STATE_LABEL[STATE]}：共 ${mutants.length} 个，${ALL ? '全部' : `抽取 ${picked.length} 个，种子 ${SEED}（${again} 重做同一批，WHOLE=mutants 全部）`}`,
    );
    const check = () => runChecks(indexData(authored), project.originals, project.previous).findings;
    expect(check()).toEqual([]);
    const scores = runMutants({ ...project, authored }, picked);
    if (ALL) printTable(scores);
    const survivors = (wrong: (field: string) => boolean) =>
      [...scores].flatMap(([field, { survived }]) => (wrong(field) ? survived : []));
    expect(
      survivors((field) => MUST_DIE.test(field)),
      again,
    ).toEqual([]);
    expect(
      survivors((field) => reasonOf(field) === undefined),
      again,
    ).toEqual([]);
    // A sample cannot tell which fields never survive, and without the text fewer survive.
    if (ALL && STATE === 'with') expect(listIdle(scores)).toEqual([]);
    // All mutants were undone, so the data are unchanged.
    expect(check()).toEqual([]);
  }, 1_800_000);

  it('are of every field that the seed gives to this state, and the state has its share', () => {
    const fields = [...new Set(mutants.map(({ field }) => field))];
    const tried = ALL ? fields : fields.filter((field) => triedIn(field) === STATE);
    expect([...new Set(picked.map(({ field }) => field))].sort()).toEqual(tried.sort());
    for (const state of ['with', 'without'])
      expect(fields.filter((field) => triedIn(field) === state).length).toBeGreaterThan(fields.length / 6);
  });
});

describe('a sample', () => {
  const mutant = (field: string, key: string): Mutant => ({ field, names: ['a'], holder: {}, key, next: 0 });
  const many = ['x', 'y', 'z'].flatMap((field, at) =>
    Array.from({ length: [1, 5, 400][at] ?? 0 }, (_, index) => mutant(field, String(index))),
  );

  it('holds some of each field, more where there are more', () => {
    const sizes = new Map<string, number>();
    for (const { field } of sample(many, '7')) sizes.set(field, (sizes.get(field) ?? 0) + 1);
    expect([...sizes]).toEqual([
      ['x', 1],
      ['y', 1],
      ['z', 3],
    ]);
    expect(sampleSize(0)).toBe(0);
  });

  it('is the same for the same seed, and another for another', () => {
    expect(sample(many, '7')).toEqual(sample(many, '7'));
    expect(sample(many, '8')).not.toEqual(sample(many, '7'));
  });
});

describe('what may survive', () => {
  const score = (survived: readonly string[]): FieldScore => ({ total: 2, survived: [...survived] });

  it('is idle where it no longer does', () => {
    const rules = [
      [/^a\./, 'why'],
      [/^b\.(?:c|d)$/, 'why'],
    ] as const;
    const scores = new Map([
      ['a.x', score([])],
      ['b.c', score([])],
      ['b.d', score(['b.d：1 → 2'])],
    ]);
    expect(listIdle(scores, rules)).toEqual(['/^a\\./']);
    expect(listIdle(new Map(), rules)).toHaveLength(2);
  });

  it('is never what a figure is', () => {
    for (const field of [
      'observation.value',
      'honour.evidence.quote',
      'document.paragraphs.n',
      'statement.unit',
    ])
      expect([MUST_DIE.test(field), reasonOf(field)], field).toEqual([true, undefined]);
  });
});
