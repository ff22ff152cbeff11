import { create } from 'zustand';

interface PickedState {
  /** Ids of the records picked in the catalogue during this visit. */
  readonly ids: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  readonly clear: () => void;
}

/** The selection in the catalogue: it outlives a change of filters, and a look at another page. */
export const usePickedStore = create<PickedState>()((set, get) => ({
  ids: new Set(),
  toggle: (id) => {
    const ids = new Set(get().ids);
    if (!ids.delete(id)) ids.add(id);
    set({ ids });
  },
  clear: () => set({ ids: new Set() }),
}));
