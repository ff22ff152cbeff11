import { useEffect, useState } from 'react';
import type { Deck } from '../../../model/authored/deck.ts';
import { addTiming, parseTimings, type Timings } from '../../../model/show/rehearsal.ts';
import type { UsePresenter } from '../../../state/presenterStore.ts';
import type { SessionClock } from '../../../state/sessionClock.ts';
import { readStored, removeStored, writeStored } from '../../../state/storage.ts';

const JUST_STARTED_MS = 1000;

export interface Rehearsal {
  readonly timings: Timings;
  readonly clear: () => void;
}

/**
 * Records the time on each slide while the stopwatch runs and stores it in this browser; starting the
 * stopwatch from zero starts a new record.
 */
export function useRehearsal(presenter: UsePresenter, deck: Deck, clock: SessionClock): Rehearsal {
  const key = `rehearsal-${deck.id}`;
  const [timings, setTimings] = useState(() => parseTimings(readStored(key)));
  const slide = presenter(({ show }) => deck.slides[show.slide - 1]?.id);
  const startedAt = presenter(({ show }) => show.timer.startedAt);
  const fresh = presenter(({ show }) => show.timer.before === 0);
  useEffect(() => {
    // If the console is reloaded during a speech, the stopwatch is already running and the record is kept.
    if (startedAt !== null && fresh && clock.now() / 1000 - startedAt < JUST_STARTED_MS) setTimings({});
  }, [startedAt, fresh, clock]);
  useEffect(() => {
    if (startedAt === null || slide === undefined) return;
    const from = performance.now();
    return () => setTimings((before) => addTiming(before, slide, performance.now() - from));
  }, [slide, startedAt]);
  useEffect(() => {
    if (Object.keys(timings).length > 0) writeStored(key, JSON.stringify(timings));
  }, [key, timings]);
  return {
    timings,
    clear: () => {
      removeStored(key);
      setTimings({});
    },
  };
}
