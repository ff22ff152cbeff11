import { parsePresentParams } from './presentParams.ts';
import { queryNow, withEntry } from './urlState.ts';

/**
 * Reads and writes the slide number in the address without the router. Writing fires no event and adds no
 * history entry, so every change that `watch` reports comes from elsewhere: a typed address, a link, Back.
 */
export const slideAddress = {
  read: (): number => parsePresentParams(queryNow()).slide,
  write: (slide: number): void => {
    const query = withEntry(queryNow(), 's', slide === 1 ? null : String(slide)).toString();
    const [path = ''] = window.location.hash.split('?');
    window.history.replaceState(window.history.state, '', query === '' ? path : `${path}?${query}`);
  },
  watch: (onChange: () => void): (() => void) => {
    window.addEventListener('hashchange', onChange);
    return () => window.removeEventListener('hashchange', onChange);
  },
};
