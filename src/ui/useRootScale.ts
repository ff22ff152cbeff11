import { useEffect, useState } from 'react';

// A page drawn at build time has no window: it is drawn at the usual size and scaled.
const readScale = (): number =>
  typeof document === 'undefined'
    ? 1
    : Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;

/** How large the page's text is against the browser's usual 16 px; changes with the window. */
export function useRootScale(): number {
  const [scale, setScale] = useState(readScale);
  useEffect(() => {
    const update = () => setScale(readScale());
    window.addEventListener('resize', update);
    return () => window.removeEventListener('resize', update);
  }, []);
  return scale;
}
