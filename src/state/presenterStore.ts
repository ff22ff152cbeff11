import { create } from 'zustand';
import {
  type Command,
  countOf,
  type History,
  headOf,
  insertCommand,
  mergeHistories,
  showOf,
  startHistory,
} from '../model/show/commandLog.ts';
import type { ClickerKey, Presence } from '../model/show/presenterMessage.ts';
import {
  NO_POINTER,
  type Pointer,
  type ShowAction,
  type ShowState,
  startShow,
} from '../model/show/presenterState.ts';
import type { WallMarks } from '../model/show/wallMarks.ts';
import { continueTrail } from '../model/show/wallTrail.ts';
import { createMarks, type MarksSlice, marksAfter } from './marksSlice.ts';
import { createSessionClock, type SessionClock } from './sessionClock.ts';

/** Another window of this presentation. */
export interface Peer extends Presence {
  /** When it was last heard of, in milliseconds since this window was opened. */
  readonly seenAt: number;
  /** Whether it has said goodbye. */
  readonly gone: boolean;
}

/** Why a message was refused, and how often. */
export type Refusal = 'shape' | 'stranger' | 'time';
export type Refusals = Readonly<Partial<Record<Refusal, number>>>;

export interface PresenterStore extends MarksSlice {
  readonly show: ShowState;
  readonly history: History;
  /** The last command of this window; other windows are told of each. */
  readonly issued: Command | null;
  /** Own commands that were sent and not applied yet. */
  readonly pending: readonly Command[];
  /**
   * Whether own commands wait until `deliver` is called, so that what other windows have sent before is applied
   * first.
   */
  readonly defers: boolean;
  /** Where the pointer is, in whichever window it moves. */
  readonly pointer: Pointer;
  /** Whether the pointer moved in this window, which then tells the others. */
  readonly points: boolean;
  /** The last key of a clicker that was pressed in this window. */
  readonly clicker: ClickerKey | null;
  /** The slide that this window should show and cannot, because a part of it is late or missing. */
  readonly lacking: number | null;
  readonly peers: Readonly<Record<string, Peer>>;
  /** Version of the dataset in another window, where it differs from ours. */
  readonly otherData: string | null;
  readonly refusals: Refusals;
  /** Issues a command; `timeStamp` is that of the event that asked for it. */
  readonly act: (action: ShowAction, timeStamp?: number) => void;
  /** Applies an own command that was pending. */
  readonly deliver: (command: Command) => void;
  readonly defer: (defers: boolean) => void;
  readonly noteClicker: (key: ClickerKey) => void;
  readonly noteLacking: (slide: number | null) => void;
  readonly point: (change: Partial<Pointer>) => void;
  readonly followPointer: (pointer: Pointer) => void;
  /** Applies another window's command; false where this window lacks others that came before it. */
  readonly receive: (command: Command) => boolean;
  /** Joins another window's history with this one; true where the other lacks what this one has. */
  readonly merge: (theirs: History, areOlder: boolean) => boolean;
  /** Begins a new term with the present slide and nothing else on the wall: everything issued before is void. */
  readonly takeOver: () => void;
  readonly meet: (id: string, peer: Peer) => void;
  readonly part: (id: string) => void;
  readonly forgetPeers: () => void;
  readonly noteOtherData: (version: string) => void;
  readonly refuse: (reason: Refusal) => void;
  readonly forgetRefusals: () => void;
}

/** Whether an action opens a sheet that takes the next keys. */
const opensSheet = (action: ShowAction): boolean =>
  action.type === 'press' && ['find', 'grid', 'help', 'log'].includes(action.command ?? '');

/** By how much a command of another window may be ahead of its key's time, before the clocks disagree. */
const CLOCKS_DISAGREE_US = 1_000_000;

export interface NewPresenter {
  /** The id of this window. */
  readonly self: string;
  readonly slide: number;
  readonly count: number;
  readonly clock?: SessionClock;
  /** What this window knew before it was reloaded. */
  readonly kept?: History | null;
  readonly keptMarks?: WallMarks | null;
}

/**
 * Creates one window's copy of the presentation. Every window may change it: a clicker works in whichever
 * window has the focus, there is no master to wait for, and a window left alone simply continues.
 */
export function createPresenterStore({
  self,
  slide,
  count,
  clock = createSessionClock(),
  kept,
  keptMarks = null,
}: NewPresenter) {
  const first = kept ?? startHistory(startShow(slide, count, clock.now() / 1000), self);
  return create<PresenterStore>()((set, get) => {
    const stateOf = (history: History) => ({ history, show: showOf(history, count) });
    const goOn = (history: History, left = get().pending) => {
      const { show, marks, history: before } = get();
      const next = stateOf(history);
      const isVoid = history.term !== before.term;
      set({ ...next, pending: left, ...marksAfter(marks, show, next.show, isVoid) });
    };
    /** The key's own time; not before this window's last command, nor far behind the other windows' clocks. */
    const revisionAt = (pressed: number): number => {
      const { history, issued } = get();
      const { revision: head } = headOf(history);
      const least = head - pressed > CLOCKS_DISAGREE_US ? head : history.settled.revision;
      return Math.max(pressed, least + 1, (issued?.revision ?? 0) + 1);
    };
    const issue = (action: ShowAction, pressed: number) => {
      const { history, pending, defers } = get();
      const number = countOf(history, self) + pending.length + 1;
      const issued = { revision: revisionAt(pressed), author: self, number, action };
      set({ issued, pending: [...pending, issued] });
      // What a window asks for by other means than a key closes a sheet, and the next key has to find it closed; a
      // key that opens one has to be followed by its letters there, or 即席调用 of zss would freeze the wall.
      if (!defers || (action.type !== 'press' && action.type !== 'digit') || opensSheet(action))
        for (const command of get().pending) deliver(command);
    };
    const deliver = (command: Command) => {
      const { pending, history } = get();
      if (!pending.includes(command)) return;
      const next = insertCommand(history, command, count);
      const left = pending.filter((item) => item !== command);
      // What waits for it finds it applied.
      if (typeof next !== 'string') goOn(next, left);
      else {
        set({ pending: left });
        // A console has taken over in between, and the counts begin anew.
        if (next !== 'known') issue(command.action, clock.now());
      }
    };
    const begun = stateOf(first);
    return {
      ...begun,
      ...createMarks(begun.show, keptMarks, { get, set }),
      issued: null,
      pending: [],
      defers: false,
      deliver,
      defer: (defers) => {
        set({ defers });
        if (!defers) for (const command of get().pending) deliver(command);
      },
      pointer: NO_POINTER,
      points: false,
      clicker: null,
      lacking: null,
      peers: {},
      otherData: null,
      refusals: {},
      act: (action, timeStamp) => {
        const { show, pointer } = get();
        const isKey = action.type === 'press';
        if (isKey && action.command === null && show.blank === null) return;
        const pressed = timeStamp === undefined ? clock.now() : clock.timeOf(timeStamp);
        const asksForRecord = isKey && action.command === 'evidence' && action.record === undefined;
        issue(asksForRecord ? { ...action, record: pointer.focus } : action, pressed);
      },
      noteClicker: (clicker) => set({ clicker }),
      noteLacking: (lacking) => set({ lacking }),
      point: (change) => {
        const pointer = { ...get().pointer, ...change };
        const { focus, at } = get().pointer;
        if (pointer.focus !== focus || pointer.at !== at) set({ pointer, points: true });
      },
      followPointer: (pointer) => set({ pointer, points: false }),
      receive: (command) => {
        const next = insertCommand(get().history, command, count);
        if (typeof next === 'string') return next === 'known';
        goOn(next);
        return true;
      },
      merge: (theirs, areOlder) => {
        const { verdict, history, tell, again } = mergeHistories(get().history, theirs, {
          self,
          count,
          areOlder,
        });
        if (verdict === 'adopt') {
          goOn(history);
          for (const action of again) issue(action, clock.now());
        }
        return tell;
      },
      takeOver: () => {
        const { history, show } = get();
        const { slide: at, timer, planned } = show;
        const now = clock.now() / 1000;
        const begins = { ...startShow(at, count, now), timer, planned };
        const base = { ...begins, trail: continueTrail(show, begins, now) };
        goOn(startHistory(base, self, history.term + 1));
        set({ refusals: {}, pointer: NO_POINTER, points: false });
      },
      meet: (id, peer) => set(({ peers }) => ({ peers: { ...peers, [id]: peer } })),
      forgetPeers: () => set({ peers: {} }),
      part: (id) =>
        set(({ peers }) => {
          const peer = peers[id];
          return peer ? { peers: { ...peers, [id]: { ...peer, gone: true } } } : {};
        }),
      noteOtherData: (otherData) => set({ otherData }),
      refuse: (reason) =>
        set(({ refusals }) => ({ refusals: { ...refusals, [reason]: (refusals[reason] ?? 0) + 1 } })),
      forgetRefusals: () => set({ refusals: {} }),
    };
  });
}

export type UsePresenter = ReturnType<typeof createPresenterStore>;
