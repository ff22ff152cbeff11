import { expect, it } from 'vitest';
import { readProject, runChecks } from '../../../data/pipeline/runPipeline.ts';
import { runMutants } from './mutate.ts';

const project = readProject('data', process.env);

it('kills every change of a value, magnitude, qualifier, unit, figure or quote', () => {
  const { authored } = project;
  if (!authored) throw new Error('data cannot be read');
  expect(runChecks(authored, project.originals, project.previous).findings).toEqual([]);
  const { killed, total, survivors } = runMutants({ ...project, authored });
  for (const field of Object.keys(total))
    console.log(`变异 ${field}：${killed[field] ?? 0}/${total[field]} 被发现`);
  expect(Object.keys(total).sort()).toEqual(['figure', 'magnitude', 'qualifier', 'quote', 'unit', 'value']);
  expect(survivors).toEqual([]);
  // The mutants are undone: the data is as it was.
  expect(runChecks(authored, project.originals, project.previous).findings).toEqual([]);
}, 300_000);
