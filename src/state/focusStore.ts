import { create } from 'zustand';

interface FocusState {
  /** The record under the pointer or the focus; charts and paragraphs both highlight it. */
  readonly recordId: string | null;
  /** The control that was pointed at; a finger makes it known long before the browser calls it hovered. */
  readonly control: Element | null;
  readonly setRecord: (id: string | null, control?: Element) => void;
}

export const useFocusStore = create<FocusState>()((set) => ({
  recordId: null,
  control: null,
  setRecord: (recordId, control) => set({ recordId, control: control ?? null }),
}));
