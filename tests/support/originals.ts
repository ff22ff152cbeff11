import { readProject } from '../../data/pipeline/runPipeline.ts';
import { STATE_VARIABLE, type State } from './states.ts';

/** The state in which this file runs; a file that does not run in both runs without originals. */
export const STATE: State = process.env[STATE_VARIABLE] === 'with' ? 'with' : 'without';

/**
 * The city's data, with or without the originals according to the state. Throws where the data do not match
 * the state, because a test would then prove the other half twice.
 */
export function readCity(): ReturnType<typeof readProject> {
  const project = readProject('data', process.env);
  const held = project.originals.size;
  const all = project.authored?.documents.length ?? 0;
  if (held !== (STATE === 'with' ? all : 0))
    throw new Error(`state ${STATE}: ${held} of ${all} originals are there`);
  return project;
}

/** Defines tests that need the originals. Without them the tests do not exist; the other state has them. */
export function withOriginals(define: () => void): void {
  if (STATE === 'with') define();
}
