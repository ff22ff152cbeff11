import type { ShowCommand } from '../../../model/show/presenterState.ts';

/** Commands that only the window itself can perform, and only on its own key press. */
export type WindowCommand = 'fullscreen' | 'speaker' | 'start';

/** Commands for what the speaker draws and points out on the wall; they have no order, like the mouse. */
export const MARK_COMMANDS = ['moveMark', 'larger', 'smaller', 'penDown', 'undoStroke', 'clearInk'] as const;
export type MarkCommand = (typeof MARK_COMMANDS)[number];

export const isMarkCommand = (command: KeyCommand): command is MarkCommand =>
  MARK_COMMANDS.some((item) => item === command);

export type KeyCommand = ShowCommand | WindowCommand | MarkCommand;

export interface KeyBinding {
  /** `KeyboardEvent.key`, letters in lower case; the full-width marks of a Chinese keyboard count as well. */
  readonly keys: readonly string[];
  /** Whether Shift must be pressed or not; either if undefined. */
  readonly shift?: boolean;
  readonly command: KeyCommand;
}

/** The one key table for all windows, the help sheet and the tests. */
export const KEYMAP: readonly KeyBinding[] = [
  { keys: ['PageDown'], command: 'next' },
  { keys: ['ArrowRight', 'ArrowDown'], shift: false, command: 'next' },
  { keys: [' '], shift: false, command: 'next' },
  { keys: ['PageUp'], command: 'previous' },
  { keys: ['ArrowLeft', 'ArrowUp'], shift: false, command: 'previous' },
  { keys: [' '], shift: true, command: 'previous' },
  { keys: ['Home'], command: 'first' },
  { keys: ['End'], command: 'last' },
  { keys: ['Enter'], command: 'confirm' },
  { keys: ['g', 'o'], command: 'grid' },
  { keys: ['/', '、'], command: 'find' },
  { keys: ['b', '.', '。'], command: 'black' },
  { keys: ['w', ',', '，'], command: 'white' },
  { keys: ['e'], command: 'evidence' },
  { keys: ['l'], command: 'laser' },
  { keys: ['p'], command: 'pen' },
  { keys: ['i'], command: 'penDown' },
  { keys: ['Backspace'], command: 'undoStroke' },
  { keys: ['c'], command: 'clearInk' },
  { keys: ['d'], command: 'spotlight' },
  { keys: ['m'], command: 'zoom' },
  { keys: ['+', '＋', '=', '＝'], command: 'larger' },
  { keys: ['-', '－', '—'], command: 'smaller' },
  // Clickers send arrows without Shift.
  { keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'], shift: true, command: 'moveMark' },
  { keys: ['z'], command: 'freeze' },
  { keys: ['t'], command: 'timer' },
  { keys: ['u'], command: 'undo' },
  { keys: ['r'], command: 'log' },
  { keys: ['f'], command: 'fullscreen' },
  { keys: ['s'], command: 'speaker' },
  // The start button of many clickers; the browser would reload the page.
  { keys: ['F5'], command: 'start' },
  { keys: ['?', '？'], command: 'help' },
  { keys: ['Escape'], command: 'escape' },
];

export interface PressedKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

export type KeyMeaning =
  | { readonly kind: 'command'; readonly command: KeyCommand }
  | { readonly kind: 'digit'; readonly digit: string }
  /** Not one of our keys; it may still restore a blank wall. */
  | { readonly kind: 'other' };

/** Keys of a clicker that no field needs, so that it works wherever the focus is. */
const EVERYWHERE = ['PageUp', 'PageDown', 'F5', 'Escape'];

/** What the focused control does with keys by itself. */
export type Control = 'none' | 'button' | 'number' | 'text';

/**
 * Whether the focused control needs the key itself. A button needs space and Enter; a field for a number needs
 * digits and what moves in it, and no letter, mark or Enter; a field for text needs everything but the keys of
 * a clicker.
 */
export function isTakenBy(control: Control, key: string): boolean {
  if (control === 'none' || EVERYWHERE.includes(key)) return false;
  if (control === 'button') return key === ' ' || key === 'Enter';
  if (control === 'text') return true;
  return /^[0-9]$/.test(key) || (key.length > 1 && key !== 'Enter');
}

const MODIFIERS = ['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'AltGraph', 'Fn'];

/** The meaning of a key press; null for a modifier alone and for the browser's own shortcuts. */
export function readKey(press: PressedKey): KeyMeaning | null {
  if (press.ctrlKey || press.altKey || press.metaKey || MODIFIERS.includes(press.key)) return null;
  const digit = press.key.normalize('NFKC');
  if (/^[0-9]$/.test(digit)) return { kind: 'digit', digit };
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  const binding = KEYMAP.find(
    ({ keys, shift }) => keys.includes(key) && (shift === undefined || shift === press.shiftKey),
  );
  return binding ? { kind: 'command', command: binding.command } : { kind: 'other' };
}
