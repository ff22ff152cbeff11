import { createContext, use, useEffect, useState } from 'react';

const BROWSER_TEXT = 16;

/**
 * The window whose root sizes the text, where it is not the page's own: the console draws previews of the wall
 * in frames, whose roots have another text size.
 */
export const RootWindow = createContext<Window | null>(null);

const rootStyle = (root: Window | null) => {
  if (root !== null) return root.getComputedStyle(root.document.documentElement);
  return typeof document === 'undefined' ? null : getComputedStyle(document.documentElement);
};

/** The current scale of the page's text; 1 for a prerendered page, which has no window. */
export const rootScale = (root: Window | null = null): number =>
  Number.parseFloat(rootStyle(root)?.fontSize ?? '') / BROWSER_TEXT || 1;

/** The current scale of chart labels. */
export const labelScale = (root: Window | null = null): number =>
  rootScale(root) * (Number.parseFloat(rootStyle(root)?.getPropertyValue('--label-grow') ?? '') || 1);

/** The least size of any chart label, in CSS pixels: 18 pt in 长辈模式. */
const leastLabel = (root: Window | null): number => (labelScale(root) > rootScale(root) ? 24 : 14);

function useRead(read: (root: Window | null) => number): number {
  const root = use(RootWindow);
  const [scale, setScale] = useState(() => read(root));
  useEffect(() => {
    const update = () => setScale(read(root));
    // The size may have changed between the first render and this effect.
    update();
    const target = root ?? window;
    target.addEventListener('resize', update);
    return () => target.removeEventListener('resize', update);
  }, [read, root]);
  return scale;
}

/** The scale of the page's text relative to the browser's usual 16 px; changes with the window. */
export const useRootScale = (): number => useRead(rootScale);

/** The same for chart labels, which are a step smaller than the text except in 长辈模式. */
export const useLabelScale = (): number => useRead(labelScale);

/** The least size of a chart label, in CSS pixels. */
export const useLeastLabel = (): number => useRead(leastLabel);
