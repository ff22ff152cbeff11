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
  /** A focused control needs this key for itself. */
  readonly taken: boolean;
}

/** The action of a key press; null where the key is none of ours. */
export function selectAction(press: PressedKey): PresentAction | null {
  if (press.ctrlKey || press.altKey || press.metaKey || press.taken) return null;
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
