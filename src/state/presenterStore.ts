import { create } from 'zustand';
import type { Presence } from '../model/show/presenterMessage.ts';
import { reduceShow, type ShowAction, type ShowState, startShow } from '../model/show/presenterState.ts';

/** Another window of this presentation. */
export interface Peer extends Presence {
  /** Time of its last message in milliseconds since the epoch; null once it has said goodbye. */
  readonly seenAt: number;
  readonly gone: boolean;
}

/** The number of changes that led to a state, and the window that made the last one. */
export interface Stamp {
  readonly revision: number;
  readonly author: string;
}

export interface PresenterStore extends Stamp {
  readonly show: ShowState;
  readonly peers: Readonly<Record<string, Peer>>;
  /** Version of the dataset in another window, where it differs from ours. */
  readonly otherData: string | null;
  readonly act: (action: ShowAction) => void;
  /** Adopts another window's state if it is later. */
  readonly adopt: (show: ShowState, stamp: Stamp) => void;
  /**
   * Marks the current state as established, so that a new window adopts it, whatever its own address asks
   * for.
   */
  readonly settle: () => void;
  readonly meet: (id: string, peer: Peer) => void;
  readonly part: (id: string) => void;
  readonly noteOtherData: (version: string) => void;
}

/** Compares stamps by the number of changes; simultaneous changes are ordered by their authors. */
function isLater(a: Stamp, b: Stamp): boolean {
  return a.revision > b.revision || (a.revision === b.revision && a.author > b.author);
}

export interface NewPresenter {
  /** The id of this window. */
  readonly self: string;
  readonly slide: number;
  readonly count: number;
}

/**
 * Creates one window's copy of the presentation. Every window may change it: a clicker works in whichever
 * window has the focus, there is no master to wait for, and a window left alone simply continues.
 */
export function createPresenterStore({ self, slide, count }: NewPresenter) {
  return create<PresenterStore>()((set, get) => ({
    show: startShow(slide, count),
    // With revision 0 a new window adopts the state of any window that has made a change.
    revision: 0,
    author: self,
    peers: {},
    otherData: null,
    act: (action) => {
      const { show, revision } = get();
      const next = reduceShow(show, action, { count, now: Date.now() });
      if (next !== show) set({ show: next, revision: revision + 1, author: self });
    },
    adopt: (show, stamp) => {
      if (isLater(stamp, get())) set({ show, ...stamp });
    },
    settle: () => {
      if (get().revision === 0) set({ revision: 1, author: self });
    },
    meet: (id, peer) => set(({ peers }) => ({ peers: { ...peers, [id]: peer } })),
    part: (id) =>
      set(({ peers }) => {
        const peer = peers[id];
        return peer ? { peers: { ...peers, [id]: { ...peer, gone: true } } } : {};
      }),
    noteOtherData: (otherData) => set({ otherData }),
  }));
}

export type UsePresenter = ReturnType<typeof createPresenterStore>;
