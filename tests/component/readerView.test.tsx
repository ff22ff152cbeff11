import { beforeEach, describe, expect, it } from 'vitest';
import { applyView, readViewSettings, selectView } from '../../src/state/readerView.ts';
import { initView, overrideView, useViewSettings } from '../../src/state/viewSettingsStore.ts';

const root = document.documentElement;
const QUIET = { dark: false, contrast: false };
const metaOf = (name: string) => document.querySelector(`meta[name="${name}"]`)?.getAttribute('content');
const shown = () => ({
  theme: root.dataset.theme,
  mode: root.dataset.mode,
  size: root.style.getPropertyValue('--elder-size'),
});

describe('the reader’s view', () => {
  beforeEach(() => {
    document.head.innerHTML =
      '<meta name="color-scheme" content="only light"><meta name="theme-color" content="">';
    useViewSettings.getState().choose({ theme: 'system', elder: null });
  });

  it('is told to the root element and the browser’s own parts, by head script and app alike', () => {
    expect(applyView(selectView({ theme: 'dark', elder: 32 }, QUIET))).toBe(2);
    expect(shown()).toEqual({ theme: 'projection', mode: 'elder', size: '32px' });
    expect(metaOf('color-scheme')).toBe('dark');
    expect(metaOf('theme-color')).toBe('#0B1B2E');
    expect(applyView(selectView({ theme: 'light', elder: null }, { dark: true, contrast: true }))).toBe(1);
    expect(shown()).toEqual({ theme: undefined, mode: undefined, size: '' });
    expect(metaOf('color-scheme')).toBe('only light');
    expect(metaOf('theme-color')).toBe('#FBFAF7');
  });

  it('is kept, and comes back at the next visit with the size that was chosen last', () => {
    useViewSettings.getState().choose({ theme: 'contrast', elder: 28 });
    expect(readViewSettings()).toEqual({ theme: 'contrast', elder: 28 });
    useViewSettings.setState({ theme: 'system', elder: null, lastElder: 24 });
    const end = initView();
    expect(useViewSettings.getState()).toMatchObject({ theme: 'contrast', elder: 28, lastElder: 28 });
    expect(shown()).toEqual({ theme: 'contrast', mode: 'elder', size: '28px' });
    useViewSettings.getState().choose({ elder: null });
    expect(useViewSettings.getState().lastElder).toBe(28);
    end();
  });

  it('is adapted by a stage until that is left, whichever is left first', () => {
    useViewSettings.getState().choose({ theme: 'dark', elder: 28 });
    const leave = overrideView((view) => ({ ...view, theme: 'light', sized: false }));
    expect(shown()).toEqual({ theme: 'light', mode: 'aside', size: '28px' });
    const leaveNext = overrideView((view) => ({ ...view, theme: 'contrast' }));
    leave();
    expect(shown()).toMatchObject({ theme: 'contrast', mode: 'elder' });
    leaveNext();
    expect(shown()).toEqual({ theme: 'projection', mode: 'elder', size: '28px' });
  });
});
