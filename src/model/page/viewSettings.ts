/**
 * How a reader wants to see the pages. Without any dependency: a small script in the head reads this
 * before the first paint.
 */

/** Themes a reader can choose; `system` follows the machine. */
export const VIEW_THEMES = ['system', 'light', 'dark', 'contrast'] as const;
export type ViewTheme = (typeof VIEW_THEMES)[number];

export interface ViewSettings {
  readonly theme: ViewTheme;
  /** Text size of 长辈模式 in CSS pixels, one of `ELDER_SIZES`; null where it is off. */
  readonly elder: number | null;
}

/** 18, 21, 24, 27 and 30 points; a point is 4/3 of a CSS pixel. */
export const ELDER_SIZES: readonly number[] = [24, 28, 32, 36, 40];

export const DEFAULT_VIEW: ViewSettings = { theme: 'system', elder: null };

/** The name the settings are stored under. */
export const VIEW_KEY = 'view';

/** `dark`, or `dark 28` with 长辈模式 on; what was never stored, or by somebody else, is the default. */
export function parseViewSettings(text: string | null): ViewSettings {
  const [name, size, ...more] = (text ?? '').split(' ');
  const theme = VIEW_THEMES.find((known) => known === name);
  const elder = ELDER_SIZES.find((known) => String(known) === size) ?? null;
  const known = theme !== undefined && more.length === 0 && (size === undefined || elder !== null);
  return known ? { theme, elder } : DEFAULT_VIEW;
}

export function formatViewSettings({ theme, elder }: ViewSettings): string {
  return elder === null ? theme : `${theme} ${elder}`;
}

/** What the machine asks for. */
export interface SystemPreferences {
  readonly dark: boolean;
  readonly contrast: boolean;
}

/** What the root element says; null where the plain page needs no word. */
export interface ViewAttributes {
  /** `data-theme`: the dark theme is the projection's colours at the sizes of a desk. */
  readonly theme: 'projection' | 'contrast' | null;
  /** Text size in CSS pixels that goes with `data-mode="elder"`. */
  readonly elder: number | null;
}

export function viewAttributes({ theme, elder }: ViewSettings, system: SystemPreferences): ViewAttributes {
  const contrast = theme === 'contrast' || (theme === 'system' && system.contrast);
  const dark = theme === 'dark' || (theme === 'system' && system.dark);
  return { theme: contrast ? 'contrast' : dark ? 'projection' : null, elder };
}
