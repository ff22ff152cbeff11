import { readProject } from '../../data/pipeline/runPipeline.ts';
import { STATE_VARIABLE, type State } from './states.ts';

/** The state in which this file runs now; a file that is not run in both is always without originals. */
export const STATE: State = process.env[STATE_VARIABLE] === 'with' ? 'with' : 'without';

/**
 * The city's data as they are, with the originals or without, as the state has it. Throws where what was
 * read is not of the state: a test would prove the other half twice.
 */
export function readCity(): ReturnType<typeof readProject> {
  const project = readProject('data', process.env);
  const held = project.originals.size;
  const all = project.authored?.documents.length ?? 0;
  if (held !== (STATE === 'with' ? all : 0))
    throw new Error(`state ${STATE}: ${held} of ${all} originals are there`);
  return project;
}

/** Tests of what only a text can show. Where there is none they do not exist; the other state has them. */
export function withOriginals(define: () => void): void {
  if (STATE === 'with') define();
}
