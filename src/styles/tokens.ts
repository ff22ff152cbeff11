import { type ChartTheme, PAPERS, type ThemeName } from './theme.ts';

export type { ChartTheme, ThemeName } from './theme.ts';

/** The same values as tokens.css, for exported pictures. A test compares the two. */
export const TOKENS = {
  light: {
    paper: PAPERS.light,
    surface: '#FFFFFF',
    ink: '#1A1D21',
    inkSecond: '#4A5058',
    hairline: '#E3E0D8',
    rule: '#1A1D21',
    accent: '#B3261E',
    highlight: '#FDF0C4',
    data: '#1F4E9E',
    dataLight: '#7690C6',
    dataFaint: '#E6ECF6',
    focus: '#1F4E9E',
  },
  projection: {
    paper: PAPERS.projection,
    surface: '#10243B',
    ink: '#F5F7FA',
    inkSecond: '#C5CFDA',
    hairline: '#33475D',
    rule: '#6F8399',
    accent: '#FFC86B',
    highlight: '#23405E',
    data: '#FFC86B',
    dataLight: '#836A3B',
    dataFaint: '#1C344D',
    focus: '#9CC8FF',
  },
  contrast: {
    paper: PAPERS.contrast,
    surface: '#000000',
    ink: '#FFFFFF',
    inkSecond: '#FFFFFF',
    hairline: '#6B6B6B',
    rule: '#FFFFFF',
    accent: '#FFE14D',
    highlight: '#333333',
    data: '#FFE14D',
    dataLight: '#7D6E1F',
    dataFaint: '#262626',
    focus: '#7FD4FF',
  },
} as const satisfies Readonly<Record<ThemeName, ChartTheme>>;

/** The system colour that replaces each token in forced colours (Windows contrast themes). */
export const SYSTEM_COLOURS: ChartTheme = {
  paper: 'Canvas',
  surface: 'Canvas',
  ink: 'CanvasText',
  inkSecond: 'CanvasText',
  hairline: 'GrayText',
  rule: 'CanvasText',
  accent: 'LinkText',
  highlight: 'Canvas',
  data: 'CanvasText',
  dataLight: 'CanvasText',
  dataFaint: 'Canvas',
  focus: 'Highlight',
};

const customProperty = (name: string): string =>
  `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** The tokens of a theme as CSS declarations, for a rule with any selector. */
export function themeDeclarations(theme: ChartTheme): string {
  return Object.entries(theme)
    .map(([name, value]) => `${customProperty(name)}:${value}`)
    .join(';');
}
