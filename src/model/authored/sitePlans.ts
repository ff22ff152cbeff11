import type { Site } from './source.ts';

/** The plan periods of a site in order, the current one last. */
export const sitePlans = ({ period, periods }: Pick<Site, 'period' | 'periods'>) => periods ?? [period];
