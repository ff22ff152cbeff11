import { expect, it } from 'vitest';
import { readProject, runChecks } from '../../../data/pipeline/runPipeline.ts';
import { type FieldScore, runMutants } from './mutate.ts';
import { MUST_DIE, SURVIVORS } from './survivors.ts';

function printTable(scores: ReadonlyMap<string, FieldScore>): void {
  const rows = [...scores]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([field, { killed, total }]) => {
      const why =
        killed < total ? (SURVIVORS.find(([pattern]) => pattern.test(field))?.[1] ?? 'NO REASON') : '';
      return `变异 ${field} ${killed}/${total}${why === '' ? '' : ` · ${why}`}`;
    });
  console.log(rows.join('\n'));
}

/** One half of all mutants; two test files run the halves side by side. */
export function testMutants(part: number): void {
  const project = readProject('data', process.env);

  it(`mutants, half ${part + 1}: what a figure is, cannot be changed unnoticed`, () => {
    const { authored } = project;
    if (!authored) throw new Error('data cannot be read');
    expect(runChecks(authored, project.originals, project.previous).findings).toEqual([]);
    const scores = runMutants({ ...project, authored }, part, 2);
    printTable(scores);
    const survived = [...scores].filter(([, { killed, total }]) => killed < total).map(([field]) => field);
    expect(survived.filter((field) => MUST_DIE.test(field) && field !== 'check.unit')).toEqual([]);
    // Without originals the lock keeps the words, but lines and hashes have nothing to be held against.
    const known = (field: string) =>
      SURVIVORS.some(([pattern]) => pattern.test(field)) ||
      (project.originals.size === 0 && field.startsWith('document.'));
    expect(survived.filter((field) => !known(field))).toEqual([]);
    const idle = SURVIVORS.filter(([pattern]) => ![...scores.keys()].some((field) => pattern.test(field)));
    expect(idle).toEqual([]);
    // The mutants are undone: the data is as it was.
    expect(runChecks(authored, project.originals, project.previous).findings).toEqual([]);
  }, 600_000);
}
