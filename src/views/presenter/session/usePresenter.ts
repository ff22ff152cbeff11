import { useEffect, useState } from 'react';
import { settleHistory } from '../../../model/show/commandLog.ts';
import type { PresenterRole } from '../../../model/show/presenterMessage.ts';
import { useFocusStore } from '../../../state/focusStore.ts';
import {
  isFreshReload,
  readKeptMarks,
  readKeptShow,
  resumeShow,
  writeKeptMarks,
  writeKeptShow,
} from '../../../state/keptShow.ts';
import { createPresenterStore, type UsePresenter } from '../../../state/presenterStore.ts';
import { createSessionClock, type SessionClock } from '../../../state/sessionClock.ts';
import { slideAddress } from '../../../state/slideAddress.ts';
import { usePresentParams } from '../../../state/urlState.ts';
import { followAddress } from './followAddress.ts';
import { hasChannel, newWindowId, openChannel } from './presenterChannel.ts';

export interface PresenterWindow {
  readonly deck: string;
  readonly count: number;
  readonly role: PresenterRole;
  /** Version of the dataset. */
  readonly data: string;
}

export interface OwnPresenter {
  readonly presenter: UsePresenter;
  /** The clock by which the stopwatch counts. */
  readonly clock: SessionClock;
}

/** The presentation of this window, in step with the other windows of its deck and session. */
export function usePresenter({ deck, count, role, data }: PresenterWindow): OwnPresenter {
  const { session, slide } = usePresentParams();
  const [own] = useState(() => {
    const clock = createSessionClock();
    const self = newWindowId();
    const kept = readOwn(deck, session, count, slide, clock);
    const keptMarks = kept === null ? null : readKeptMarks(deck, session, count);
    return {
      self,
      clock,
      presenter: createPresenterStore({ self, slide, count, clock, kept, keptMarks }),
    };
  });
  const { self, clock, presenter } = own;
  useEffect(
    () =>
      hasChannel() ? openChannel(presenter, { deck, session, count, self, role, data, clock }) : undefined,
    [presenter, deck, session, count, self, role, data, clock],
  );
  useEffect(() => followAddress(presenter, slideAddress), [presenter]);
  useEffect(
    () => keepShow(presenter, clock, { deck, session, count }),
    [presenter, clock, deck, session, count],
  );
  useSharedFocus(presenter, role);
  return own;
}

/** What this window showed before it was reloaded; null where its address asks for something else. */
function readOwn(deck: string, session: string, count: number, slide: number, clock: SessionClock) {
  const kept = readKeptShow(deck, session, count);
  if (kept === null) return null;
  const resumed = resumeShow(kept, clock.now());
  // The address is written a moment after a page turn, so that a reload in between has the old slide in it.
  if (resumed === null || (resumed.history.base.slide !== slide && !isFreshReload())) return null;
  if (resumed.clock !== null) clock.set(resumed.clock);
  return resumed.history;
}

/** While the stopwatch runs, its time is kept this often. */
const KEEP_EVERY_MS = 1000;

interface Place {
  readonly deck: string;
  readonly session: string;
  readonly count: number;
}

/** Keeps every change, and the time of the stopwatch, for a reload of this window. */
function keepShow(presenter: UsePresenter, clock: SessionClock, { deck, session, count }: Place): () => void {
  const keep = () => {
    const history = settleHistory(presenter.getState().history, count);
    writeKeptShow(deck, session, { clock: clock.now(), history });
  };
  const keepTime = () => {
    if (presenter.getState().show.timer.startedAt !== null) keep();
  };
  const forget = presenter.subscribe((now, before) => {
    if (now.history !== before.history) keep();
  });
  const timer = setInterval(keepTime, KEEP_EVERY_MS);
  const keepMarks = () => writeKeptMarks(deck, session, presenter.getState().marks);
  window.addEventListener('pagehide', keepTime);
  window.addEventListener('pagehide', keepMarks);
  return () => {
    forget();
    clearInterval(timer);
    window.removeEventListener('pagehide', keepTime);
    window.removeEventListener('pagehide', keepMarks);
  };
}

/** A record under the pointer in one window is highlighted in all, except on a wall that is frozen. */
function useSharedFocus(presenter: UsePresenter, role: PresenterRole): void {
  useEffect(() => {
    const focus = useFocusStore;
    const forgetFocus = focus.subscribe(({ recordId }) => presenter.getState().point({ focus: recordId }));
    const forgetPointer = presenter.subscribe(({ pointer, show }) => {
      const lit = role === 'audience' && show.held !== null ? null : pointer.focus;
      if (focus.getState().recordId !== lit) focus.getState().setRecord(lit);
    });
    return () => {
      forgetFocus();
      forgetPointer();
      focus.getState().setRecord(null);
    };
  }, [presenter, role]);
}
