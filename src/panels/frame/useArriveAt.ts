import { useEffect } from 'react';

/** Scrolls to the panel that the address names and marks it as the place the reader was sent to. */
export function useArriveAt(panel: string | null): void {
  useEffect(() => {
    const element = panel === null ? null : document.getElementById(`panel-${panel}`);
    if (!element) return;
    element.dataset.arrived = 'true';
    element.scrollIntoView({ block: 'start' });
    return () => {
      delete element.dataset.arrived;
    };
  }, [panel]);
}
