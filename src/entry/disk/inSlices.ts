/** Milliseconds of work after which the page gets its turn: shorter than a long task on a machine four times slower. */
const SLICE_MS = 12;

/** Steps between two looks at the clock. */
const STEPS = 256;

/** Gives the page a turn. A message comes at once, where a timer that follows a timer waits four milliseconds. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Calls `step` until it returns true, with turns for the page in between. Rejects with what a step throws. */
export async function inSlices(step: () => boolean): Promise<void> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    do {
      for (let at = 0; at < STEPS; at += 1) if (step()) return;
    } while (performance.now() < until);
    await turn();
  }
}
