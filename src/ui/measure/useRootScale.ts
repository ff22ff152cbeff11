import { useEffect, useState } from 'react';

const BROWSER_TEXT = 16;

const rootStyle = () => (typeof document === 'undefined' ? null : getComputedStyle(document.documentElement));

/** The current scale of the page's text; 1 for a prerendered page, which has no window. */
export const rootScale = (): number => Number.parseFloat(rootStyle()?.fontSize ?? '') / BROWSER_TEXT || 1;

/** The current scale of chart labels. */
export const labelScale = (): number =>
  rootScale() * (Number.parseFloat(rootStyle()?.getPropertyValue('--label-grow') ?? '') || 1);

/** The least size of any chart label, in CSS pixels: 18 pt in 长辈模式. */
const leastLabel = (): number => (labelScale() > rootScale() ? 24 : 14);

function useRead(read: () => number): number {
  const [scale, setScale] = useState(read);
  useEffect(() => {
    const update = () => setScale(read());
    // The size may have changed between the first render and this effect.
    update();
    window.addEventListener('resize', update);
    return () => window.removeEventListener('resize', update);
  }, [read]);
  return scale;
}

/** The scale of the page's text relative to the browser's usual 16 px; changes with the window. */
export const useRootScale = (): number => useRead(rootScale);

/** The same for chart labels, which are a step smaller than the text except in 长辈模式. */
export const useLabelScale = (): number => useRead(labelScale);

/** The least size of a chart label, in CSS pixels. */
export const useLeastLabel = (): number => useRead(leastLabel);
