import { useLayoutEffect, useState } from 'react';
import { overrideView } from '../../../state/viewSettingsStore.ts';
import type { ThemeName } from '../../../styles/tokens.ts';

const EXACT = ['-webkit-print-color-adjust', 'print-color-adjust'];

/**
 * Sets the root font size of all slides on the page, and their theme. True once both are set, because charts
 * read them on their first render.
 */
export function useSheetRoot(root: number, theme: ThemeName): boolean {
  const [set, setSet] = useState(false);
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    style.fontSize = `${root}px`;
    const release = overrideView((own) => ({ ...own, theme, sized: false }));
    // The background must reach the very edge of the paper, beyond the last whole pixel of the page.
    for (const name of EXACT) style.setProperty(name, 'exact');
    setSet(true);
    // Charts follow the root size by the resize event.
    window.dispatchEvent(new Event('resize'));
    return () => {
      style.fontSize = '';
      for (const name of EXACT) style.removeProperty(name);
      release();
    };
  }, [root, theme]);
  return set;
}
