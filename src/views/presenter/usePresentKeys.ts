import { useEffect } from 'react';
import { type PresentAction, selectAction } from './presentKeys.ts';

/** Keys that a focused control needs for itself: a field or an open card all of them, a button or link the space bar. */
function isTaken({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('input, textarea, select, [role="dialog"]')) return true;
  return key === ' ' && target.closest('button, a') !== null;
}

/** Listens to keys and clickers for as long as the window shows slides. */
export function usePresentKeys(onAction: (action: PresentAction) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { key, ctrlKey, altKey, metaKey } = event;
      const action = selectAction({ key, ctrlKey, altKey, metaKey, taken: isTaken(event) });
      if (action === null) return;
      event.preventDefault();
      onAction(action);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [onAction]);
}
