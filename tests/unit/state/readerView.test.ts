import { describe, expect, it } from 'vitest';
import {
  DEFAULT_VIEW,
  ELDER_SIZES,
  formatViewSettings,
  parseViewSettings,
  selectView,
  VIEW_THEMES,
} from '../../../src/state/readerView.ts';

const QUIET = { dark: false, contrast: false };

describe('settings of the view', () => {
  it('come back as they were stored, every one of them', () => {
    for (const theme of VIEW_THEMES)
      for (const elder of [null, ...ELDER_SIZES])
        expect(parseViewSettings(formatViewSettings({ theme, elder }))).toEqual({ theme, elder });
  });

  it.each([
    null,
    '',
    ' ',
    'dark ',
    'Dark',
    'dark 23',
    'dark 240',
    'dark 24 24',
    ' dark',
    'dark\n28',
    '{"theme":"dark"}',
    '__proto__',
    'constructor 24',
    'system <script>',
    '\u0000'.repeat(1000),
  ])('fall back to the default from %j', (text) => {
    expect(parseViewSettings(text)).toEqual(DEFAULT_VIEW);
  });

  it('are between 18 and 30 points', () => {
    expect(ELDER_SIZES.map((pixels) => (pixels * 3) / 4)).toEqual([18, 21, 24, 27, 30]);
  });

  it('name a theme only where the plain page does not do', () => {
    const themeOf = (theme: (typeof VIEW_THEMES)[number], system = QUIET) =>
      selectView({ theme, elder: null }, system).theme;
    expect(VIEW_THEMES.map((theme) => themeOf(theme))).toEqual([null, null, 'projection', 'contrast']);
    expect(themeOf('system', { dark: true, contrast: false })).toBe('projection');
    expect(themeOf('system', { dark: true, contrast: true })).toBe('contrast');
    // The reader's choice takes precedence over the system's preference.
    expect(themeOf('light', { dark: true, contrast: true })).toBeNull();
    expect(themeOf('dark', { dark: false, contrast: true })).toBe('projection');
    expect(selectView({ theme: 'dark', elder: 28 }, QUIET)).toEqual({
      theme: 'projection',
      elder: 28,
      sized: true,
    });
  });
});
