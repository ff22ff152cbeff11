/** Reads the answer of the recogniser: a probability for every sign at every step along the line (CTC). */

export interface CtcSign {
  readonly text: string;
  /** Probability at its clearest step. */
  readonly p: number;
  readonly second: { readonly text: string; readonly p: number } | null;
  /** First and last step, as shares of the line. */
  readonly from: number;
  readonly to: number;
}

/** `steps` rows of `classes` probabilities; class 0 is the blank, the last one a space. */
export function decodeCtc(
  probabilities: Float32Array,
  steps: number,
  classes: number,
  signs: readonly string[],
): CtcSign[] {
  const signOf = (index: number): string => (index === classes - 1 ? ' ' : (signs[index - 1] ?? ''));
  const read: CtcSign[] = [];
  let before = 0;
  for (let step = 0; step < steps; step += 1) {
    let [best, p] = [0, -1];
    for (let index = 0; index < classes; index += 1) {
      const own = probabilities[step * classes + index] ?? 0;
      if (own > p) [best, p] = [index, own];
    }
    const goesOn = best !== 0 && best === before;
    before = best;
    if (best === 0) continue;
    // The runner-up among signs; the blank only says that the sign is narrower.
    let [next, nextP] = [0, 0];
    for (let index = 1; index < classes; index += 1) {
      const own = probabilities[step * classes + index] ?? 0;
      if (index !== best && own > nextP) [next, nextP] = [index, own];
    }
    const last = read[read.length - 1];
    const own: CtcSign = {
      text: signOf(best),
      p,
      second: next === 0 ? null : { text: signOf(next), p: nextP },
      from: step / steps,
      to: (step + 1) / steps,
    };
    if (!goesOn || !last) read.push(own);
    else read[read.length - 1] = { ...(p > last.p ? own : last), from: last.from, to: own.to };
  }
  return read;
}
