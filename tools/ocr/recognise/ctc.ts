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

/** A sign that was nearly read where nothing was; `before` signs of the line stand before it. */
export interface NearSign {
  readonly text: string;
  readonly p: number;
  readonly before: number;
}

export interface CtcLine {
  readonly signs: readonly CtcSign[];
  readonly near: readonly NearSign[];
}

/** Less is said of nearly every gap. */
const NEAR = 0.02;

/** `steps` rows of `classes` probabilities; class 0 is the blank, the last one a space. */
export function decodeCtc(
  probabilities: Float32Array,
  steps: number,
  classes: number,
  signs: readonly string[],
): CtcLine {
  const signOf = (index: number): string => (index === classes - 1 ? ' ' : (signs[index - 1] ?? ''));
  const read: CtcSign[] = [];
  const near: NearSign[] = [];
  let before = 0;
  for (let step = 0; step < steps; step += 1) {
    let [best, p] = [0, -1];
    for (let index = 0; index < classes; index += 1) {
      const own = probabilities[step * classes + index] ?? 0;
      if (own > p) [best, p] = [index, own];
    }
    const goesOn = best !== 0 && best === before;
    before = best;
    // The runner-up among signs; the blank only says that the sign is narrower.
    let [next, nextP] = [0, 0];
    for (let index = 1; index < classes; index += 1) {
      const own = probabilities[step * classes + index] ?? 0;
      if (index !== best && own > nextP) [next, nextP] = [index, own];
    }
    if (best === 0) {
      if (nextP >= NEAR) near.push({ text: signOf(next), p: nextP, before: read.length });
      continue;
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
  return { signs: read, near: strongest(near, read) };
}

/** The strongest of each gap; what a sign beside it spreads over its own steps is none. */
function strongest(near: readonly NearSign[], signs: readonly CtcSign[]): NearSign[] {
  const best = new Map<number, NearSign>();
  for (const own of near) {
    const { text, before, p } = own;
    if (signs[before - 1]?.text === text || signs[before]?.text === text) continue;
    if (p > (best.get(before)?.p ?? 0)) best.set(before, own);
  }
  return [...best.values()];
}
