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
} as const;

export type ChartTheme = { readonly [name in keyof (typeof TOKENS)['light']]: string };

export const FONT_SANS =
  '"PingFang SC", "HarmonyOS Sans SC", "Source Han Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';
