import { useCallback, useEffect } from 'react';
import { CLICKER_KEYS } from '../../../model/show/presenterMessage.ts';
import type { UsePresenter } from '../../../state/presenterStore.ts';
import { isInputMethodKey } from '../../../ui/input/inputMethod.ts';
import { type Control, isMarkCommand, isTakenBy, readKey, type WindowCommand } from './keymap.ts';
import { aimMark, runMarkCommand } from './markKeys.ts';

/** Inputs that take no text; a slider takes arrow keys like a list. */
const BUTTON_INPUTS = ['button', 'submit', 'reset', 'checkbox', 'radio', 'file', 'color', 'image'];

function controlOf({ target }: KeyboardEvent): Control {
  // The element may belong to a preview's frame, which has classes of its own.
  if (target === null || !('closest' in target)) return 'none';
  const element = target as HTMLElement;
  const field = element.closest<HTMLInputElement>('input, textarea, select');
  if (element.isContentEditable) return 'text';
  if (field === null) {
    if (element.closest('button, a, summary') !== null) return 'button';
    return element.closest('[role="dialog"]') === null ? 'none' : 'text';
  }
  if (field.inputMode === 'numeric') return 'number';
  return BUTTON_INPUTS.includes(field.type) ? 'button' : 'text';
}

/** A number is entered, or given up: the keys belong to the show again. */
function leaveField({ target, key }: KeyboardEvent): void {
  if (target instanceof HTMLInputElement && (key === 'Enter' || key === 'Escape')) target.blur();
}

/** Calls back once the keys before this one are applied: the spotlight has to be on before it can be moved. */
function whenSettled(presenter: UsePresenter, then: () => void): void {
  if (presenter.getState().pending.length === 0) {
    then();
    return;
  }
  const forget = presenter.subscribe(({ pending }) => {
    if (pending.length > 0) return;
    forget();
    then();
  });
}

/** Handles keys and clickers, in whichever window or frame has the focus. */
export function useShowKeys(
  presenter: UsePresenter,
  onWindowCommand: (command: WindowCommand) => void,
): (event: KeyboardEvent) => void {
  const listen = useCallback(
    (event: KeyboardEvent) => {
      const { defaultPrevented, key, timeStamp } = event;
      // What closes a sheet or a dialog has already done so.
      if (isInputMethodKey(event) || defaultPrevented) return;
      const control = controlOf(event);
      const meaning = readKey(event);
      if (meaning === null || isTakenBy(control, key)) return;
      // A key that is held down repeats itself, and would put a preview on the wall unseen.
      if (event.repeat && meaning.kind === 'command' && meaning.command === 'confirm') {
        event.preventDefault();
        return;
      }
      const { show, act, noteClicker } = presenter.getState();
      const clicker = CLICKER_KEYS.find((item) => item === key);
      if (clicker !== undefined) noteClicker(clicker);
      if (meaning.kind === 'other') {
        act({ type: 'press', command: null }, timeStamp);
        return;
      }
      event.preventDefault();
      if (control === 'number') leaveField(event);
      if (meaning.kind === 'digit') act({ type: 'digit', digit: meaning.digit }, timeStamp);
      else if (
        meaning.command !== 'fullscreen' &&
        meaning.command !== 'speaker' &&
        meaning.command !== 'start' &&
        !isMarkCommand(meaning.command)
      ) {
        aimMark(presenter, meaning.command);
        act({ type: 'press', command: meaning.command }, timeStamp);
      } else if (show.blank !== null) act({ type: 'press', command: null }, timeStamp);
      else if (isMarkCommand(meaning.command)) {
        const { command } = meaning;
        whenSettled(presenter, () => runMarkCommand(presenter, command, key));
      } else onWindowCommand(meaning.command);
    },
    [presenter, onWindowCommand],
  );
  useEffect(() => {
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [listen]);
  return listen;
}
