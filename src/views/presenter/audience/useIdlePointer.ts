import { useEffect } from 'react';

/** The wall hides the mouse pointer after this time without a movement. */
const IDLE_MS = 2000;

/** Hides pointer and controls of the wall while the mouse rests; `data-idle` on the root element says so. */
export function useIdlePointer(): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const rest = () => {
      dataset.idle = '';
    };
    const wake = () => {
      delete dataset.idle;
      clearTimeout(timer);
      timer = setTimeout(rest, IDLE_MS);
    };
    const wakeByTab = ({ key }: KeyboardEvent) => {
      if (key === 'Tab') wake();
    };
    wake();
    window.addEventListener('pointermove', wake);
    window.addEventListener('pointerdown', wake);
    window.addEventListener('keydown', wakeByTab);
    return () => {
      clearTimeout(timer);
      delete dataset.idle;
      window.removeEventListener('pointermove', wake);
      window.removeEventListener('pointerdown', wake);
      window.removeEventListener('keydown', wakeByTab);
    };
  }, []);
}
