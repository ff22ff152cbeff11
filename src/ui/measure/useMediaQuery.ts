import { useEffect, useState } from 'react';
import { scaledCondition } from '../../styles/mediaScale.ts';

const matchNow = (query: string): boolean => window.matchMedia(scaledCondition(query)).matches;

/** Follows a media query about the window's size; its `rem` is the page's own, as in the style sheets. */
export function useMediaQuery(query: string): boolean {
  const [matches, setMatches] = useState(() => matchNow(query));
  useEffect(() => {
    const update = () => setMatches(matchNow(query));
    update();
    window.addEventListener('resize', update);
    return () => window.removeEventListener('resize', update);
  }, [query]);
  return matches;
}
