import { create } from 'zustand';

interface FocusState {
  /** The record under the pointer or the focus; charts and paragraphs both highlight it. */
  readonly recordId: string | null;
  readonly setRecord: (id: string | null) => void;
}

export const useFocusStore = create<FocusState>()((set) => ({
  recordId: null,
  setRecord: (recordId) => set({ recordId }),
}));
