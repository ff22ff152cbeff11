/** What a key or a clicker's button asks for. The speaker's console and further keys extend this table. */
export type PresentAction = 'next' | 'previous' | 'first' | 'last';

const ACTION_OF_KEY: Readonly<Record<string, PresentAction>> = {
  PageDown: 'next',
  ArrowRight: 'next',
  ArrowDown: 'next',
  ' ': 'next',
  PageUp: 'previous',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
};

export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  /** Where the key was pressed. */
  readonly target: EventTarget | null;
}

/** Keys that a focused control needs for itself: a field all of them, a button or link the space bar. */
function isTaken({ key, target }: PressedKey): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('input, textarea, select, [role="dialog"]')) return true;
  return key === ' ' && target.closest('button, a') !== null;
}

/** The action of a key press; null where the key is none of ours. */
export function selectAction(press: PressedKey): PresentAction | null {
  if (press.ctrlKey || press.altKey || press.metaKey || isTaken(press)) return null;
  return ACTION_OF_KEY[press.key] ?? null;
}

/** The number of the slide after an action, from 1 and within the deck. */
export function slideAfter(action: PresentAction, slide: number, count: number): number {
  switch (action) {
    case 'next':
      return Math.min(slide + 1, count);
    case 'previous':
      return Math.max(slide - 1, 1);
    case 'first':
      return 1;
    case 'last':
      return count;
  }
}
