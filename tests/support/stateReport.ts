import { STATE_LABEL, type State } from './states.ts';

/** How many tests of a file passed in each state in which it was run. */
export type StateCounts = Readonly<Record<string, Readonly<Partial<Record<State, number>>>>>;

/** Where the reporter leaves them. */
export const STATE_REPORT = '.cache/states.json';

/**
 * What was not proven in both states, a line each: every file has to have passed something in every
 * state that this machine can have.
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
