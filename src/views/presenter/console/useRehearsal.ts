import { useEffect, useRef, useState } from 'react';
import type { Deck } from '../../../model/authored/deck.ts';
import { addTiming, isRehearsal, parseTimings, type Timings } from '../../../model/show/rehearsal.ts';
import type { UsePresenter } from '../../../state/presenterStore.ts';
import type { SessionClock } from '../../../state/sessionClock.ts';
import { readStored, removeStored, writeStored } from '../../../state/storage.ts';

const JUST_STARTED_MS = 1000;

export interface Rehearsal {
  /** The time on each slide in this run, or in the last one; without the present stay. */
  readonly timings: Timings;
  /** The last run before it that went through half of the deck: what this one is compared with. */
  readonly rehearsed: Timings;
  /** For how many milliseconds the present slide has been shown this time; 0 while the stopwatch is stopped. */
  readonly stay: () => number;
  readonly clear: () => void;
}

const hasAny = (timings: Timings): boolean => Object.keys(timings).length > 0;

/**
 * Records the time on each slide while the stopwatch runs and stores it in this browser. Starting the stopwatch
 * from zero starts a new run; the one before becomes the rehearsal if it was whole enough.
 */
export function useRehearsal(presenter: UsePresenter, deck: Deck, clock: SessionClock): Rehearsal {
  const [runKey, rehearsedKey] = [`rehearsal-${deck.id}`, `rehearsed-${deck.id}`];
  const [timings, setTimings] = useState(() => parseTimings(readStored(runKey)));
  const [rehearsed, setRehearsed] = useState(() => parseTimings(readStored(rehearsedKey)));
  const from = useRef<number | null>(null);
  const latest = useRef(timings);
  latest.current = timings;
  const slide = presenter(({ show }) => deck.slides[show.slide - 1]?.id);
  const startedAt = presenter(({ show }) => show.timer.startedAt);
  const fresh = presenter(({ show }) => show.timer.before === 0);
  const slides = deck.slides;
  useEffect(() => {
    // If the console is reloaded during a speech, the stopwatch is already running and the record is kept.
    if (startedAt === null || !fresh || clock.now() / 1000 - startedAt >= JUST_STARTED_MS) return;
    const before = latest.current;
    const ids = slides.map(({ id }) => id);
    if (isRehearsal(before, ids)) {
      setRehearsed(before);
      writeStored(rehearsedKey, JSON.stringify(before));
    }
    setTimings({});
  }, [startedAt, fresh, clock, slides, rehearsedKey]);
  useEffect(() => {
    if (startedAt === null || slide === undefined) return;
    const begun = performance.now();
    from.current = begun;
    const spent = () => performance.now() - begun;
    // A reload of the console ends the stay like a page turn.
    const leave = () => writeStored(runKey, JSON.stringify(addTiming(latest.current, slide, spent())));
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      from.current = null;
      setTimings((before) => addTiming(before, slide, spent()));
    };
  }, [slide, startedAt, runKey]);
  useEffect(() => {
    if (hasAny(timings)) writeStored(runKey, JSON.stringify(timings));
  }, [runKey, timings]);
  return {
    timings,
    rehearsed,
    stay: () => (from.current === null ? 0 : performance.now() - from.current),
    clear: () => {
      removeStored(runKey);
      removeStored(rehearsedKey);
      setTimings({});
      setRehearsed({});
    },
  };
}
