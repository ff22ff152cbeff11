import { create } from 'zustand';

interface DraftState {
  readonly text: string;
  /** By the key of a quantity: the record that a person said it means, or null for none of those offered. */
  readonly picks: ReadonlyMap<string, string | null>;
  readonly setText: (text: string) => void;
  /** `undefined` takes the choice back. */
  readonly pick: (key: string, recordId: string | null | undefined) => void;
}

/**
 * The draft that is being proof-read. It is in the memory of this window alone, so that Back returns to it from a
 * paragraph; it is never stored, and a reload drops it.
 */
export const useDraftStore = create<DraftState>()((set) => ({
  text: '',
  picks: new Map(),
  setText: (text) => set({ text }),
  pick: (key, recordId) =>
    set(({ picks }) => {
      const next = new Map(picks);
      if (recordId === undefined) next.delete(key);
      else next.set(key, recordId);
      return { picks: next };
    }),
}));
