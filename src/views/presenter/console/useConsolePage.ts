import { useEffect } from 'react';
import { overrideView } from '../../../state/viewSettingsStore.ts';

/**
 * Sets up the console's page: dark, for a dim hall, or in high contrast if the speaker chose it. Clicks on
 * buttons do not take the focus from the deck, because the space bar would press the button again. Links open
 * in another tab, because the console must stay open.
 */
export function useConsolePage(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    const { style } = document.documentElement;
    const release = overrideView((own) => ({
      ...own,
      theme: own.theme === 'contrast' ? 'contrast' : 'projection',
    }));
    style.overflow = 'auto';
    const keepFocusOnDeck = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest('button')) event.preventDefault();
    };
    const openBeside = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link === null || link.closest('[data-same-tab]') !== null) return;
      event.preventDefault();
      event.stopPropagation();
      window.open(link.href, '_blank', 'noopener');
    };
    document.addEventListener('mousedown', keepFocusOnDeck);
    document.addEventListener('click', openBeside, true);
    return () => {
      document.removeEventListener('mousedown', keepFocusOnDeck);
      document.removeEventListener('click', openBeside, true);
      release();
      style.overflow = '';
    };
  }, []);
}
