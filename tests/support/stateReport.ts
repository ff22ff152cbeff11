import { STATE_LABEL, type State } from './states.ts';

/** The number of tests of each file that passed, by state. */
export type StateCounts = Readonly<Record<string, Readonly<Partial<Record<State, number>>>>>;

/** The path of the reporter's file. */
export const STATE_REPORT = '.cache/states.json';

/**
 * Lists what was not proven in both states, one per line: every file must have passed a test in every state
 * that this machine can have.
 */
export function listUnproven(
  counts: StateCounts,
  files: readonly string[],
  states: readonly State[],
): string[] {
  return files.flatMap((file) =>
    states
      .filter((state) => !counts[file]?.[state])
      .map((state) => `${file}：${STATE_LABEL[state]}时没有通过任何一项`),
  );
}
