import { useEffect } from 'react';
import { overrideView } from '../../../state/viewSettingsStore.ts';

/**
 * The console's page: dark, for a dim hall, or in high contrast where the speaker chose it; a click on a button does not take the focus from the
 * deck, or the space bar would press the button again; and a link opens beside it, for the console
 * must stay.
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
