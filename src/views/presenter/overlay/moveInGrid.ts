import type { KeyboardEvent } from 'react';

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

const middleOf = ({ left, right }: DOMRect): number => (left + right) / 2;

/** The button above or below that lies nearest; rows of another section count like rows of the same. */
function beside(buttons: readonly HTMLElement[], at: number, by: 1 | -1): HTMLElement | undefined {
  const own = buttons[at]?.getBoundingClientRect();
  if (!own) return undefined;
  const others = buttons.slice(by > 0 ? at + 1 : 0, by > 0 ? undefined : at);
  let [found, foundAt]: [HTMLElement | undefined, DOMRect | undefined] = [undefined, undefined];
  for (const other of by > 0 ? others : others.reverse()) {
    const box = other.getBoundingClientRect();
    if (Math.abs(box.top - own.top) < 1) continue;
    // The first row that is not this one is the next; what comes after it is farther.
    if (foundAt && Math.abs(box.top - foundAt.top) >= 1) break;
    const nearer =
      !foundAt || Math.abs(middleOf(box) - middleOf(own)) < Math.abs(middleOf(foundAt) - middleOf(own));
    if (nearer) [found, foundAt] = [other, box];
  }
  return found;
}

/** Moves the focus by an arrow key among the buttons of a grid; false for a key that is none. */
export function moveInGrid(grid: HTMLElement, { key, shiftKey, ctrlKey, altKey, metaKey }: Key): boolean {
  if (shiftKey || ctrlKey || altKey || metaKey) return false;
  const buttons = Array.from(grid.querySelectorAll<HTMLElement>('[data-goto]'));
  const at = buttons.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return false;
  const to = {
    ArrowRight: () => buttons[at + 1],
    ArrowLeft: () => buttons[at - 1],
    ArrowDown: () => beside(buttons, at, 1),
    ArrowUp: () => beside(buttons, at, -1),
  }[key];
  if (to === undefined) return false;
  to()?.focus();
  return true;
}
