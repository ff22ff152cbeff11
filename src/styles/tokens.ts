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
    fall: '#A3530A',
    fallLight: '#BD8048',
    fallFaint: '#F8EBDD',
    line3: '#0F766E',
    line4: '#7A3E9D',
    line5: '#5C6300',
    line6: '#9D2C5E',
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
    fall: '#7FB2FF',
    fallLight: '#4C6EA6',
    fallFaint: '#173057',
    line3: '#6FD3C4',
    line4: '#D3A6F5',
    line5: '#C9D66B',
    line6: '#FF9DB5',
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
    fall: '#8FC7FF',
    fallLight: '#41668C',
    fallFaint: '#12263D',
    line3: '#7FFFD4',
    line4: '#E0B0FF',
    line5: '#D7FF7A',
    line6: '#FFB3C7',
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
  fall: 'CanvasText',
  fallLight: 'CanvasText',
  fallFaint: 'Canvas',
  line3: 'CanvasText',
  line4: 'CanvasText',
  line5: 'CanvasText',
  line6: 'CanvasText',
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
