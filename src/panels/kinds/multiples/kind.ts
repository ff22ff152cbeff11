import type { Kind } from '../kind.ts';
import { kind as slope } from '../slope/kind.ts';
import { pairPanels } from './pairPanels.ts';

/** Every two-point change as a small chart with its own axis. */
export const kind: Kind = {
  ...slope,
  cells: pairPanels,
  inWords: true,
  scaleNote: '各图自成一轴，从零起',
};
