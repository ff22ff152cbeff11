import { create } from 'zustand';
import { type Deck, PINNED_DECK, parseDeck, type Slide } from '../model/authored/deck.ts';
import { PINNED_KEY } from './pinnedStorage.ts';
import { readStored, writeStored } from './storage.ts';

const EMPTY: Deck = { id: PINNED_DECK, title: '我的放映稿', slides: [] };

interface PinnedState {
  /** The deck that the visitor collects. */
  readonly deck: Deck;
  /** Whether the browser has stored it beyond this visit. */
  readonly kept: boolean;
  /** Adds a slide at the end; a slide with the same id is replaced. */
  readonly pin: (slide: Slide) => void;
  readonly unpin: (id: string) => void;
  /** Moves a slide by one position; at either end it stays. */
  readonly move: (id: string, by: -1 | 1) => void;
  readonly replace: (deck: Deck) => void;
}

/** Reads the stored deck; a deck that no longer fits the schema is dropped. */
function readPinned(): Deck {
  const text = readStored(PINNED_KEY);
  const { deck } = text === null ? { deck: null } : parseDeck(text);
  return deck ?? EMPTY;
}

export function moveSlide(slides: readonly Slide[], id: string, by: -1 | 1): Slide[] {
  const at = slides.findIndex((slide) => slide.id === id);
  const other = slides[at + by];
  const own = slides[at];
  if (!own || !other) return [...slides];
  return slides.map((slide, index) => (index === at ? other : index === at + by ? own : slide));
}

export const usePinnedStore = create<PinnedState>()((set, get) => {
  const keep = (deck: Deck) => set({ deck, kept: writeStored(PINNED_KEY, JSON.stringify(deck)) });
  const keepSlides = (slides: Slide[]) => keep({ ...get().deck, slides });
  return {
    deck: readPinned(),
    kept: true,
    pin: (slide) => keepSlides([...get().deck.slides.filter(({ id }) => id !== slide.id), slide]),
    unpin: (id) => keepSlides(get().deck.slides.filter((slide) => slide.id !== id)),
    move: (id, by) => keepSlides(moveSlide(get().deck.slides, id, by)),
    replace: (deck) => keep({ ...deck, id: PINNED_DECK }),
  };
});
