import { create } from 'zustand';
import { type Deck, PINNED_DECK, parseDeck, type Slide } from '../model/authored/deck.ts';
import { PINNED_KEY } from './pinnedStorage.ts';
import { readStored, writeStored } from './storage.ts';

const EMPTY: Deck = { id: PINNED_DECK, title: '我的放映稿', slides: [] };

/** What was done to the deck last, as long as it is told and can be undone. */
export interface PinnedChange {
  /** The slide that was added or taken out. */
  readonly about: string;
  readonly text: string;
  /** The slides before it. */
  readonly former: readonly Slide[];
}

interface PinnedState {
  /** The deck that the visitor collects. */
  readonly deck: Deck;
  readonly last: PinnedChange | null;
  /** Whether the browser has stored it beyond this visit. */
  readonly kept: boolean;
  /** Adds a slide at the end; a slide with the same id is replaced. */
  readonly pin: (slide: Slide) => void;
  readonly unpin: (id: string) => void;
  /** Moves a slide by one position; at either end it stays. */
  readonly move: (id: string, by: -1 | 1) => void;
  readonly replace: (deck: Deck) => void;
  readonly undo: () => void;
  readonly dismiss: () => void;
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
  // Whatever changes the deck ends the offer to undo what was before: it would take that back too.
  const keep = (deck: Deck) => set({ deck, last: null, kept: writeStored(PINNED_KEY, JSON.stringify(deck)) });
  const keepSlides = (slides: readonly Slide[]) => keep({ ...get().deck, slides: [...slides] });
  const change = (about: string, done: string, slides: readonly Slide[]) => {
    const former = get().deck.slides;
    keepSlides(slides);
    set({ last: { about, text: `${done}，现有${slides.length}页。`, former } });
  };
  return {
    deck: readPinned(),
    last: null,
    kept: true,
    pin: (slide) =>
      change(slide.id, '已加入放映', [...get().deck.slides.filter(({ id }) => id !== slide.id), slide]),
    unpin: (id) =>
      change(
        id,
        '已移出放映',
        get().deck.slides.filter((slide) => slide.id !== id),
      ),
    move: (id, by) => keepSlides(moveSlide(get().deck.slides, id, by)),
    replace: (deck) => keep({ ...deck, id: PINNED_DECK }),
    undo: () => {
      const { last } = get();
      if (last) keepSlides(last.former);
    },
    dismiss: () => set({ last: null }),
  };
});
