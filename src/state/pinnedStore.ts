import { create } from 'zustand';
import { type Deck, PINNED_DECK, parseDeck, type Slide } from '../model/authored/deck.ts';
import { toOwnSlides } from '../model/show/deckEdits.ts';
import { PINNED_KEY } from './pinnedStorage.ts';
import { readStored, removeStored, watchStored, writeStored } from './storage.ts';

const EMPTY: Deck = { id: PINNED_DECK, title: '我的放映稿', slides: [] };
/** Where a stored deck is kept that cannot be read, until its owner has saved it or given it up. */
const UNREAD_KEY = 'pinned-deck-unread';
/** How many changes can be undone one after the other. */
const MOST_CHANGES = 100;

/** A change of the deck, which can be undone. */
export interface PinnedChange {
  /** The slide that it is about; empty where it is about the deck. */
  readonly about: string;
  readonly text: string;
  /** The deck before it. */
  readonly former: Deck;
}

interface PinnedState {
  /** The deck that the visitor collects. */
  readonly deck: Deck;
  /** The last change, as long as it is told. */
  readonly last: PinnedChange | null;
  /** The changes that can be undone, the last one at the end; and those that were undone. */
  readonly past: readonly PinnedChange[];
  readonly future: readonly PinnedChange[];
  /** Whether the browser has stored it beyond this visit. */
  readonly kept: boolean;
  /** A stored deck that cannot be read; null where there is none. */
  readonly unread: string | null;
  /** Adds a slide at the end; a slide that is there already stays, with the words its owner has given it. */
  readonly pin: (slide: Slide) => void;
  readonly unpin: (id: string) => void;
  /** Changes the slides, the title, or both; `text` says what was done. */
  readonly change: (about: string, text: string, next: Partial<Pick<Deck, 'title' | 'slides'>>) => void;
  /** Puts another deck in its place without an offer to undo it, as a test does before it begins. */
  readonly replace: (deck: Deck) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly dismiss: () => void;
  readonly forgetUnread: () => void;
}

/** Reads a stored deck; null where it does not fit the schema. */
function parseOwn(text: string): Deck | null {
  const { deck } = parseDeck(text);
  return deck && { ...deck, id: PINNED_DECK, slides: toOwnSlides(deck.slides) };
}

/** Reads the stored deck. What cannot be read is set aside, so that the next change does not overwrite it. */
function readPinned(): Pick<PinnedState, 'deck' | 'unread'> {
  const text = readStored(PINNED_KEY);
  const deck = text === null ? null : parseOwn(text);
  if (text !== null && deck === null) {
    if (writeStored(UNREAD_KEY, text)) removeStored(PINNED_KEY);
    return { deck: EMPTY, unread: text };
  }
  return { deck: deck ?? EMPTY, unread: readStored(UNREAD_KEY) };
}

export const usePinnedStore = create<PinnedState>()((set, get) => {
  const keep = (deck: Deck) => set({ deck, kept: writeStored(PINNED_KEY, JSON.stringify(deck)) });
  const remember = (change: PinnedChange) =>
    set(({ past }) => ({ past: [...past, change].slice(-MOST_CHANGES), future: [], last: change }));
  const change: PinnedState['change'] = (about, text, { title, slides }) => {
    const former = get().deck;
    keep({ ...former, title: title ?? former.title, slides: [...(slides ?? former.slides)] });
    remember({ about, text, former });
  };
  const counted = (done: string, slides: readonly Slide[]) => `${done}，现有${slides.length}页。`;
  // Another window of this browser may change the same deck: what it wrote is taken over, and can be undone.
  watchStored(PINNED_KEY, (text) => {
    const other = text === null ? EMPTY : parseOwn(text);
    const { deck: former } = get();
    if (other === null || JSON.stringify(other) === JSON.stringify(former)) return;
    set({ deck: other });
    remember({ about: '', text: '另一个窗口改动了放映稿。', former });
  });
  return {
    ...readPinned(),
    last: null,
    past: [],
    future: [],
    kept: true,
    pin: (slide) => {
      const { slides } = get().deck;
      if (slides.some(({ id }) => id === slide.id)) return;
      const next = [...slides, slide];
      change(slide.id, counted('已加入放映', next), { slides: next });
    },
    unpin: (id) => {
      const next = get().deck.slides.filter((slide) => slide.id !== id);
      change(id, counted('已移出放映', next), { slides: next });
    },
    change,
    replace: (deck) => {
      keep({ ...deck, id: PINNED_DECK });
      set({ last: null, past: [], future: [] });
    },
    undo: () => {
      const { past, deck, future } = get();
      const undone = past[past.length - 1];
      if (!undone) return;
      keep(undone.former);
      set({ past: past.slice(0, -1), future: [...future, { ...undone, former: deck }], last: null });
    },
    redo: () => {
      const { past, deck, future } = get();
      const again = future[future.length - 1];
      if (!again) return;
      keep(again.former);
      set({ past: [...past, { ...again, former: deck }], future: future.slice(0, -1), last: null });
    },
    dismiss: () => set({ last: null }),
    forgetUnread: () => {
      removeStored(UNREAD_KEY);
      set({ unread: null });
    },
  };
});
