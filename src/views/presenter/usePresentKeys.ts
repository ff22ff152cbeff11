import { useEffect } from 'react';
import { type PresentAction, selectAction } from './presentKeys.ts';

/** Listens to keys and clickers for as long as the window shows slides. */
export function usePresentKeys(onAction: (action: PresentAction) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const action = selectAction(event);
      if (action === null) return;
      event.preventDefault();
      onAction(action);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [onAction]);
}
