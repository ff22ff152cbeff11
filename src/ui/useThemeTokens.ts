import { useSyncExternalStore } from 'react';
import { type ChartTheme, TOKENS } from '../styles/tokens.ts';

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

const readTheme = (): string => document.documentElement.dataset.theme ?? 'light';

/** A page is drawn before anybody has chosen. */
const readDrawnTheme = (): string => 'light';

/** The colours of the theme that the root element names, for drawings, which cannot read custom properties. */
export function useThemeTokens(): ChartTheme {
  const name = useSyncExternalStore(subscribe, readTheme, readDrawnTheme);
  return Object.entries(TOKENS).find(([theme]) => theme === name)?.[1] ?? TOKENS.light;
}
