import { useSyncExternalStore } from 'react';
import { isPrinting, onPrint } from '../../styles/printing.ts';

const subscribe = (listener: () => void) => onPrint('content', listener);

/** Whether the page is being printed; a component that asks is on paper what it is in that moment. */
export const usePrinting = (): boolean => useSyncExternalStore(subscribe, isPrinting, () => false);
