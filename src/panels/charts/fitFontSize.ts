import type { ChartModel } from '../../charts/chartModel.ts';
import type { PanelKind } from '../../model/fields/vocabulary.ts';

const STEPS = [1.8, 1.7, 1.6, 1.5, 1.4, 1.3, 1.2, 1.1];
/** Width, in label sizes, below which a larger label would crowd the drawing. */
const ROOMY = 36;
const ROOMY_SLOPE = 18;

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
  kind: PanelKind,
  build: (fontSize: number) => ChartModel | null,
): number {
  const least = kind === 'slope' ? ROOMY_SLOPE : ROOMY;
  const sizes = STEPS.map((step) => Math.round(base * step));
  return sizes.find((size) => width / size >= least && (build(size)?.height ?? height + 1) <= height) ?? base;
}
