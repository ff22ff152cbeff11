import type { BuildChart } from '../kind.ts';
import { chart as slope } from '../slope/chart.ts';

export const chart: BuildChart = slope;
