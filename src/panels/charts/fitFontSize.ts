import type { ChartModel } from '../../charts/chartModel.ts';

const STEPS = [1.8, 1.7, 1.6, 1.5, 1.4, 1.3, 1.2, 1.1];
/** Width, in label sizes, below which a larger label would crowd most drawings. */
const ROOMY = 36;

export interface Room {
  readonly width: number;
  readonly height: number;
}

/**
 * The largest label size at which a drawing still fits its room, never below `base`: on a slide the
 * room is given and the drawing grows into it, since rows and pictures follow their labels.
 */
export function fitFontSize(
  base: number,
  { width, height }: Room,
  build: (fontSize: number) => ChartModel | null,
  roomy = ROOMY,
): number {
  const sizes = STEPS.map((step) => Math.round(base * step));
  return sizes.find((size) => width / size >= roomy && (build(size)?.height ?? height + 1) <= height) ?? base;
}
