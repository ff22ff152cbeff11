import { useEffect, useState } from 'react';

const BROWSER_TEXT = 16;

const rootStyle = () => (typeof document === 'undefined' ? null : getComputedStyle(document.documentElement));

/** How large the page's text is now; a page drawn at build time has no window and is drawn at the usual size. */
export const rootScale = (): number => Number.parseFloat(rootStyle()?.fontSize ?? '') / BROWSER_TEXT || 1;

/** How large labels of charts are now. */
export const labelScale = (): number =>
  rootScale() * (Number.parseFloat(rootStyle()?.getPropertyValue('--label-grow') ?? '') || 1);

/** What no label on a drawing may be smaller than, in CSS pixels: 18 pt in 长辈模式. */
const leastLabel = (): number => (labelScale() > rootScale() ? 24 : 14);

function useRead(read: () => number): number {
  const [scale, setScale] = useState(read);
  useEffect(() => {
    const update = () => setScale(read());
    // The size may have been set between the first drawing and now.
    update();
    window.addEventListener('resize', update);
    return () => window.removeEventListener('resize', update);
  }, [read]);
  return scale;
}

/** How large the page's text is against the browser's usual 16 px; changes with the window. */
export const useRootScale = (): number => useRead(rootScale);

/** The same for labels of charts, a step below the text but in 长辈模式. */
export const useLabelScale = (): number => useRead(labelScale);

/** The least size of a label on a drawing, in CSS pixels. */
export const useLeastLabel = (): number => useRead(leastLabel);
