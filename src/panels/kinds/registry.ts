/**
 * The registry of panel kinds, one line each: the values that `kind` may have in `data/panels`. The pipeline
 * reads this list; the app finds the other parts of a kind in its folder (see `kind.ts`).
 */
export { rules as bar } from './bar/rules.ts';
export { rules as dumbbell } from './dumbbell/rules.ts';
export { rules as honours } from './honours/rules.ts';
export { rules as map } from './map/rules.ts';
export { rules as multiples } from './multiples/rules.ts';
export { rules as parts } from './parts/rules.ts';
export { rules as ranking } from './ranking/rules.ts';
export { rules as share } from './share/rules.ts';
export { rules as slope } from './slope/rules.ts';
export { rules as strip } from './strip/rules.ts';
export { rules as table } from './table/rules.ts';
export { rules as target } from './target/rules.ts';
export { rules as ticks } from './ticks/rules.ts';
export { rules as trend } from './trend/rules.ts';
export { rules as units } from './units/rules.ts';
