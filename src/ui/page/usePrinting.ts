import { useSyncExternalStore } from 'react';
import { isPrinting, onPrint } from '../../styles/printing.ts';

const subscribe = (listener: () => void) => onPrint('content', listener);

/** Whether the page is being printed; a component that uses it is printed as it is at that moment. */
export const usePrinting = (): boolean => useSyncExternalStore(subscribe, isPrinting, () => false);
