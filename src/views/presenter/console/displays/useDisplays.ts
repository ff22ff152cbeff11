import { useCallback, useEffect, useState } from 'react';

/** A display of this computer, in CSS pixels of the desktop that they form together. */
export interface Display {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Whether the console is on it. */
  readonly own: boolean;
}

interface ScreenDetailed {
  readonly label: string;
  readonly availLeft: number;
  readonly availTop: number;
  readonly availWidth: number;
  readonly availHeight: number;
}

interface ScreenDetails extends EventTarget {
  readonly screens: readonly ScreenDetailed[];
  readonly currentScreen: ScreenDetailed;
}

/** Window Management: Chromium 100 and later, on secure pages. */
interface ManagedWindow {
  readonly getScreenDetails?: () => Promise<ScreenDetails>;
  readonly screen: EventTarget & { readonly isExtended?: boolean };
}

const managed = (): ManagedWindow => window as unknown as ManagedWindow;

/** Whether the browser can tell of displays, and there is more than one; other engines show nothing of it. */
function hasDisplays(): boolean {
  const { getScreenDetails, screen } = managed();
  return window.isSecureContext && getScreenDetails !== undefined && screen.isExtended === true;
}

const displaysOf = ({ screens, currentScreen }: ScreenDetails): Display[] =>
  screens.map((screen, at) => ({
    name: screen.label === '' ? `显示器${at + 1}` : screen.label,
    left: screen.availLeft,
    top: screen.availTop,
    width: screen.availWidth,
    height: screen.availHeight,
    own: screen === currentScreen,
  }));

export type DisplayList =
  | { readonly state: 'closed' | 'asking' | 'refused' }
  | { readonly state: 'listed'; readonly displays: readonly Display[] };

export interface Displays {
  readonly possible: boolean;
  readonly list: DisplayList;
  /** Asks the browser, which asks the person the first time. */
  readonly ask: () => void;
  readonly close: () => void;
}

const CLOSED: DisplayList = { state: 'closed' };

/** The displays that the wall can be opened on. */
export function useDisplays(): Displays {
  const [possible, setPossible] = useState(hasDisplays);
  const [list, setList] = useState<DisplayList>(CLOSED);
  const [details, setDetails] = useState<ScreenDetails | null>(null);
  useEffect(() => {
    const { screen, getScreenDetails } = managed();
    if (getScreenDetails === undefined) return;
    const update = () => setPossible(hasDisplays());
    screen.addEventListener('change', update);
    return () => screen.removeEventListener('change', update);
  }, []);
  useEffect(() => {
    if (details === null) return;
    // A projector is plugged in or out meanwhile.
    const update = () =>
      setList((now) => (now.state === 'listed' ? { state: 'listed', displays: displaysOf(details) } : now));
    details.addEventListener('screenschange', update);
    return () => details.removeEventListener('screenschange', update);
  }, [details]);
  const ask = useCallback(() => {
    setList({ state: 'asking' });
    managed()
      .getScreenDetails?.()
      .then(
        (found) => {
          setDetails(found);
          setList({ state: 'listed', displays: displaysOf(found) });
        },
        () => setList({ state: 'refused' }),
      );
  }, []);
  const close = useCallback(() => setList(CLOSED), []);
  return { possible, list, ask, close };
}
