import { useEffect, useState } from 'react';

/** How large the page's text is now; a page drawn at build time has no window and is drawn at the usual size. */
export const rootScale = (): number =>
  typeof document === 'undefined'
    ? 1
    : Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;

/** How large the page's text is against the browser's usual 16 px; changes with the window. */
export function useRootScale(): number {
  const [scale, setScale] = useState(rootScale);
  useEffect(() => {
    const update = () => setScale(rootScale());
    window.addEventListener('resize', update);
    return () => window.removeEventListener('resize', update);
  }, []);
  return scale;
}
