/** The same values as tokens.css, for charts, which cannot read custom properties. A test compares the two. */
export const TOKENS = {
  light: {
    paper: '#FBFAF7',
    surface: '#FFFFFF',
    ink: '#1A1D21',
    inkSecond: '#4A5058',
    hairline: '#E3E0D8',
    rule: '#1A1D21',
    accent: '#B3261E',
    highlight: '#FDF0C4',
    data: '#1F4E9E',
    dataLight: '#8FA8D4',
    dataFaint: '#E6ECF6',
    focus: '#1F4E9E',
  },
  projection: {
    paper: '#0B1B2E',
    surface: '#10243B',
    ink: '#F5F7FA',
    inkSecond: '#C5CFDA',
    hairline: '#33475D',
    rule: '#6F8399',
    accent: '#FFC86B',
    highlight: '#23405E',
    data: '#FFC86B',
    dataLight: '#A98B54',
    dataFaint: '#1C344D',
    focus: '#9CC8FF',
  },
  contrast: {
    paper: '#000000',
    surface: '#000000',
    ink: '#FFFFFF',
    inkSecond: '#FFFFFF',
    hairline: '#8C8C8C',
    rule: '#FFFFFF',
    accent: '#FFE14D',
    highlight: '#333333',
    data: '#FFE14D',
    dataLight: '#B8A238',
    dataFaint: '#262626',
    focus: '#7FD4FF',
  },
} as const;

/** A ground to show the page on; `light` unless the root element names another. */
export type ThemeName = keyof typeof TOKENS;

export type ChartTheme = { readonly [name in keyof (typeof TOKENS)['light']]: string };

export const FONT_SANS =
  '"PingFang SC", "HarmonyOS Sans SC", "Source Han Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';

const customProperty = (name: string): string =>
  `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

function mapTheme(theme: ChartTheme, colourOf: (name: string) => string): ChartTheme {
  return { ...theme, ...Object.fromEntries(Object.keys(theme).map((name) => [name, colourOf(name)])) };
}

/** Colours by the name of their token: a drawing that takes its theme from the page it stands in. */
export const CSS_THEME: ChartTheme = mapTheme(TOKENS.light, (name) => `var(${customProperty(name)})`);

/** The tokens of a theme as declarations, for a rule of any selector. */
export function themeDeclarations(theme: ChartTheme): string {
  return Object.entries(theme)
    .map(([name, value]) => `${customProperty(name)}:${value}`)
    .join(';');
}
