import { create } from 'zustand';
import type { Presence } from '../model/show/presenterMessage.ts';
import { reduceShow, type ShowAction, type ShowState, startShow } from '../model/show/presenterState.ts';

/** Another window of this presentation. */
export interface Peer extends Presence {
  /** Milliseconds since the epoch of its last word; null once it has said goodbye. */
  readonly seenAt: number;
  readonly gone: boolean;
}

/** How many changes led to a state, and which window made the last of them. */
export interface Stamp {
  readonly revision: number;
  readonly author: string;
}

export interface PresenterStore extends Stamp {
  readonly show: ShowState;
  readonly peers: Readonly<Record<string, Peer>>;
  /** Version of the dataset that another window has read, where it is not ours. */
  readonly otherData: string | null;
  readonly act: (action: ShowAction) => void;
  /** Takes over another window's state where it is the later one. */
  readonly adopt: (show: ShowState, stamp: Stamp) => void;
  /** Counts what stands here as said: a newcomer takes it over, whatever its own address asks for. */
  readonly settle: () => void;
  readonly meet: (id: string, peer: Peer) => void;
  readonly part: (id: string) => void;
  readonly noteOtherData: (version: string) => void;
}

/** Later first by the number of changes; two made at the same moment are put in order by their authors. */
function isLater(a: Stamp, b: Stamp): boolean {
  return a.revision > b.revision || (a.revision === b.revision && a.author > b.author);
}

export interface NewPresenter {
  /** Id of this window among the others. */
  readonly self: string;
  readonly slide: number;
  readonly count: number;
}

/**
 * One window's copy of the presentation. Every window may change it: a clicker works in whichever
 * has the focus, with no master to wait for, and a window left alone simply goes on.
 */
export function createPresenterStore({ self, slide, count }: NewPresenter) {
  return create<PresenterStore>()((set, get) => ({
    show: startShow(slide, count),
    // A window that has changed nothing yet gives way to any that has.
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
