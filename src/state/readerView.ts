import { isForcedDark } from '../styles/forcedDark.ts';
import { PAPERS, type ThemeName } from '../styles/theme.ts';
import { readStored, writeStored } from './storage.ts';

/**
 * The reader's view settings: how they are stored and applied. The head script applies them before the first
 * paint, and the app from then on; this module is part of both, so it has to stay small.
 */

/** Themes a reader can choose; `system` follows the operating system. */
export const VIEW_THEMES = ['system', 'light', 'dark', 'contrast'] as const;
export type ViewTheme = (typeof VIEW_THEMES)[number];

export interface ViewSettings {
  readonly theme: ViewTheme;
  /** Text size of 长辈模式 in CSS pixels, one of `ELDER_SIZES`; null where it is off. */
  readonly elder: number | null;
}

/** Text sizes of 长辈模式 in CSS pixels: 18, 21, 24, 27 and 30 points, where a point is 4/3 of a pixel. */
export const ELDER_SIZES: readonly number[] = [24, 28, 32, 36, 40];

export const DEFAULT_VIEW: ViewSettings = { theme: 'system', elder: null };

/** The storage key of the settings. */
const KEY = 'view';
const BROWSER_TEXT = 16;

/**
 * Parses `dark`, or `dark 28` with 长辈模式 on. Anything else, such as nothing or foreign text, gives the
 * default.
 */
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

/** Reads the settings of an earlier visit. */
export const readViewSettings = (): ViewSettings => parseViewSettings(readStored(KEY));

/** Stores the settings; returns false where the browser does not allow it. */
export const writeViewSettings = (settings: ViewSettings): boolean =>
  writeStored(KEY, formatViewSettings(settings));

/** The system's preferences as media queries. */
const PREFERENCE_QUERIES = {
  dark: '(prefers-color-scheme: dark)',
  contrast: '(prefers-contrast: more)',
} as const;

export interface SystemPreferences extends Readonly<Record<keyof typeof PREFERENCE_QUERIES, boolean>> {
  /** Whether the browser darkens light pages by itself, so that none can be light. */
  readonly darkens?: boolean;
}

export function readWishes(): SystemPreferences {
  const wish = (query: string) => window.matchMedia(query).matches;
  return {
    dark: wish(PREFERENCE_QUERIES.dark),
    contrast: wish(PREFERENCE_QUERIES.contrast),
    darkens: isForcedDark(),
  };
}

/** Calls back when a system preference changes; returns a function that stops it. */
export function watchWishes(onChange: () => void): () => void {
  const wishes = Object.values(PREFERENCE_QUERIES).map((query) => window.matchMedia(query));
  for (const wish of wishes) wish.addEventListener('change', onChange);
  return () => {
    for (const wish of wishes) wish.removeEventListener('change', onChange);
  };
}

/** The view applied to the root element, which style sheets and charts of every page follow. */
export interface RootView {
  /**
   * Value of `data-theme`; null for the default. The dark theme uses the projection's colours at desktop
   * sizes.
   */
  readonly theme: ThemeName | null;
  /** Text size of 长辈模式 in CSS pixels. */
  readonly elder: number | null;
  /** Whether the page takes the size; a stage has its own, and only the tools around it follow. */
  readonly sized: boolean;
}

export function selectView({ theme, elder }: ViewSettings, wishes: SystemPreferences): RootView {
  const contrast = theme === 'contrast' || (theme === 'system' && wishes.contrast);
  const dark = theme === 'dark' || wishes.darkens === true || (theme === 'system' && wishes.dark);
  return { theme: contrast ? 'contrast' : dark ? 'projection' : null, elder, sized: elder !== null };
}

function setMeta(name: string, content: string): void {
  document.querySelector(`meta[name="${name}"]`)?.setAttribute('content', content);
}

/**
 * Applies a view to the root element and the browser's own UI; returns the text scale relative to the
 * browser's own.
 */
export function applyView({ theme, elder, sized }: RootView): number {
  const { dataset, style } = document.documentElement;
  if (theme === null) delete dataset.theme;
  else dataset.theme = theme;
  if (elder === null) {
    delete dataset.mode;
    style.removeProperty('--elder-size');
  } else {
    dataset.mode = sized ? 'elder' : 'aside';
    style.setProperty('--elder-size', `${elder}px`);
  }
  setMeta('color-scheme', theme === null || theme === 'light' ? 'only light' : 'dark');
  setMeta('theme-color', PAPERS[theme ?? 'light']);
  return elder !== null && sized ? elder / BROWSER_TEXT : 1;
}
