import { useLayoutEffect, useState } from 'react';
import { overrideView } from '../../../state/viewSettingsStore.ts';
import type { ThemeName } from '../../../styles/tokens.ts';

const EXACT = ['-webkit-print-color-adjust', 'print-color-adjust'];

/**
 * Sets the root font size in which every slide on the page is stated, and the ground it stands on.
 * True once both are set: drawings read them when they are first drawn.
 */
export function useSheetRoot(root: number, theme: ThemeName): boolean {
  const [set, setSet] = useState(false);
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    style.fontSize = `${root}px`;
    const release = overrideView((own) => ({ ...own, theme, sized: false }));
    // The ground goes to the very edge of the paper, beyond the last whole pixel of the page.
    for (const name of EXACT) style.setProperty(name, 'exact');
    setSet(true);
    // Drawings follow the root size by the event that goes with it when a window changes.
    window.dispatchEvent(new Event('resize'));
    return () => {
      style.fontSize = '';
      for (const name of EXACT) style.removeProperty(name);
      release();
    };
  }, [root, theme]);
  return set;
}
