import type { ChartTheme } from './tokens.ts';

/** The colours of lines over time, in their order; on a page and in a presentation file alike. */
export const lineColours = (theme: ChartTheme): readonly string[] => [
  theme.data,
  theme.fall,
  theme.line3,
  theme.line4,
  theme.line5,
  theme.line6,
];
