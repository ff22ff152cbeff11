/** The background of each theme, which the browser's own bars take over. */
export const PAPERS = { light: '#FBFAF7', projection: '#0B1B2E', contrast: '#000000' } as const;

/** The theme of the page; `light` unless the root element names another. */
export type ThemeName = keyof typeof PAPERS;

/** The colours of charts, one for each token. */
export interface ChartTheme {
  readonly paper: string;
  readonly surface: string;
  readonly ink: string;
  readonly inkSecond: string;
  readonly hairline: string;
  readonly rule: string;
  readonly accent: string;
  readonly highlight: string;
  readonly data: string;
  readonly dataLight: string;
  readonly dataFaint: string;
  /** What lies below zero: told apart by hue, beside its side of the zero line and its word. */
  readonly fall: string;
  readonly fallLight: string;
  readonly fallFaint: string;
  /** Third to sixth line of a chart over time; the first is `data`, the second `fall`. */
  readonly line3: string;
  readonly line4: string;
  readonly line5: string;
  readonly line6: string;
  readonly focus: string;
}

export const FONT_SANS =
  '"PingFang SC", "HarmonyOS Sans SC", "Source Han Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';

/** Colours as references to CSS tokens, for charts that take their theme from the page they are in. */
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
  fall: 'var(--fall)',
  fallLight: 'var(--fall-light)',
  fallFaint: 'var(--fall-faint)',
  line3: 'var(--line3)',
  line4: 'var(--line4)',
  line5: 'var(--line5)',
  line6: 'var(--line6)',
  focus: 'var(--focus)',
};
