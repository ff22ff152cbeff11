import type { Kind } from '../kind.ts';

/** Targets and the figures that answer them: the target is a mark, the actual figure a bar. */
export const kind: Kind = { chart: {}, scaleNote: '竖线为目标，条长为实绩与目标之比' };
