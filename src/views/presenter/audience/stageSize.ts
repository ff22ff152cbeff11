/** One rem as a share of the window's height: text of 0.85 rem is then 2.4 % of the height. */
const ROOT_OF_HEIGHT = 0.028;
/** One rem as a share of the width of a window that is higher than wide: it has room below, not beside. */
const ROOT_OF_WIDTH = 0.034;

export type StageShape = 'tall' | 'square' | 'wide' | 'wall';

export interface StageSize {
  /** Root font size in CSS pixels; everything on a slide, including charts, is sized by it. */
  readonly root: number;
  readonly shape: StageShape;
}

const shapeOf = (aspect: number): StageShape =>
  aspect < 1 ? 'tall' : aspect < 1.5 ? 'square' : aspect < 2.4 ? 'wide' : 'wall';

/** Sizes the stage for any window. Slides reflow; nothing is scaled or stretched. */
export function stageSize(width: number, height: number): StageSize {
  return {
    root: Math.round(Math.min(height * ROOT_OF_HEIGHT, width * ROOT_OF_WIDTH) * 100) / 100,
    shape: shapeOf(width / height),
  };
}
