/** The ground of each theme, by itself: the browser's own bars take it. */
export const PAPERS = { light: '#FBFAF7', projection: '#0B1B2E', contrast: '#000000' } as const;

/** The same values as tokens.css, for pictures that leave the page. A test compares the two. */
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
} as const;

/** What stands for each token where the reader's system names the colours (Windows contrast themes). */
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

/** A ground to show the page on; `light` unless the root element names another. */
export type ThemeName = keyof typeof PAPERS;

export type ChartTheme = { readonly [name in keyof (typeof TOKENS)['light']]: string };

export const FONT_SANS =
  '"PingFang SC", "HarmonyOS Sans SC", "Source Han Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';

const customProperty = (name: string): string =>
  `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** Colours by the name of their token: a drawing that takes its theme from the page it stands in. */
export const CSS_THEME: ChartTheme = {
  paper: 'var(--paper)',
  surface: 'var(--surface)',
  ink: 'var(--ink)',
  inkSecond: 'var(--ink-second)',
  hairline: 'var(--hairline)',
  rule: 'var(--rule)',
  accent: 'var(--accent)',
  highlight: 'var(--highlight)',
  data: 'var(--data)',
  dataLight: 'var(--data-light)',
  dataFaint: 'var(--data-faint)',
  focus: 'var(--focus)',
};

/** The tokens of a theme as declarations, for a rule of any selector. */
export function themeDeclarations(theme: ChartTheme): string {
  return Object.entries(theme)
    .map(([name, value]) => `${customProperty(name)}:${value}`)
    .join(';');
}
