import { useEffect } from 'react';
import type { UsePresenter } from '../../../state/presenterStore.ts';
import { readKey, type WindowCommand } from './keymap.ts';

/** The key code of keys that an input method has consumed; some engines report it only this way. */
const TAKEN_BY_INPUT_METHOD = 229;

/**
 * Whether a focused control needs the key itself: a field needs all keys, a button or link space and Enter.
 */
function isTaken({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('input, textarea, select, [role="dialog"]')) return true;
  return (key === ' ' || key === 'Enter') && target.closest('button, a, summary') !== null;
}

/** Handles keys and clickers, in whichever window has the focus. */
export function useShowKeys(
  presenter: UsePresenter,
  onWindowCommand: (command: WindowCommand) => void,
  onKey?: (event: KeyboardEvent) => void,
): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === TAKEN_BY_INPUT_METHOD || isTaken(event)) return;
      const meaning = readKey(event);
      if (meaning === null) return;
      onKey?.(event);
      const { show, act } = presenter.getState();
      if (meaning.kind === 'other') {
        if (show.blank !== null) act({ type: 'press', command: null });
        return;
      }
      event.preventDefault();
      if (meaning.kind === 'digit') act({ type: 'digit', digit: meaning.digit });
      else if (meaning.command !== 'fullscreen' && meaning.command !== 'speaker')
        act({ type: 'press', command: meaning.command });
      else if (show.blank !== null) act({ type: 'press', command: null });
      else onWindowCommand(meaning.command);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [presenter, onWindowCommand, onKey]);
}
