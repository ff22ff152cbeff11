import type { Kind } from '../kind.ts';

/**
 * Several indicators at two dates, one row each. Every row runs from zero to its own larger value, so that
 * small amounts are as legible as large ones; the scope line says so.
 */
export const kind: Kind = {
  chart: {},
  scaleNote: '每行从零起，以较大值为满幅',
};
