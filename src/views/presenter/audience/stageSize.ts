/** Share of the window's height that one rem is: text of 0.85 rem is then 2.4 % of the height. */
const ROOT_OF_HEIGHT = 0.028;
/** A window much higher than wide is bounded by its width instead. */
const ROOT_OF_WIDTH = 0.026;

export type StageShape = 'square' | 'wide' | 'wall';

export interface StageSize {
  /** Root font size in CSS pixels: everything on a slide, drawings included, is stated in it. */
  readonly root: number;
  readonly shape: StageShape;
}

/** How a window of any size is divided. Slides reflow: nothing is scaled, and nothing stretched. */
export function stageSize(width: number, height: number): StageSize {
  const aspect = width / height;
  return {
    root: Math.round(Math.min(height * ROOT_OF_HEIGHT, width * ROOT_OF_WIDTH) * 100) / 100,
    shape: aspect < 1.5 ? 'square' : aspect < 2.4 ? 'wide' : 'wall',
  };
}
