import { create } from 'zustand';

interface FocusState {
  /** The record a pointer or the keyboard rests on; charts and paragraphs both light it up. */
  readonly recordId: string | null;
  readonly setRecord: (id: string | null) => void;
}

export const useFocusStore = create<FocusState>()((set) => ({
  recordId: null,
  setRecord: (recordId) => set({ recordId }),
}));
