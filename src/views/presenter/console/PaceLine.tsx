import type { Deck } from '../../../model/authored/deck.ts';
import { elapsedMs } from '../../../model/show/presenterState.ts';
import { formatSpan, paceOf, paceWords } from '../../../model/show/rehearsal.ts';
import type { UsePresenter } from '../../../state/presenterStore.ts';
import type { SessionClock } from '../../../state/sessionClock.ts';
import styles from './PaceLine.module.css';
import { useTicking } from './useNow.ts';
import type { Rehearsal } from './useRehearsal.ts';

export interface PaceLineProps {
  readonly presenter: UsePresenter;
  readonly deck: Deck;
  readonly clock: SessionClock;
  readonly rehearsal: Rehearsal;
}

/** How the speech goes compared with the rehearsal, on this page and in all; nothing without a rehearsal. */
export function PaceLine({ presenter, deck, clock, rehearsal }: PaceLineProps) {
  const now = useTicking(clock.now) / 1000;
  const timer = presenter(({ show }) => show.timer);
  const slide = presenter(({ show }) => deck.slides[show.slide - 1]?.id);
  const { timings, rehearsed, stay } = rehearsal;
  const elapsed = elapsedMs({ timer }, now);
  if (slide === undefined || elapsed === 0 || Object.keys(rehearsed).length === 0) return null;
  const ids = deck.slides.map(({ id }) => id);
  const { spent, planned, total } = paceOf({ ids, rehearsed, run: timings, slide, stay: stay(), elapsed });
  const own = planned === null ? '排练没有讲到' : `排练${formatSpan(planned)}`;
  return (
    <p className={styles.pace} data-pace={Math.round(total / 1000)}>
      <span>
        本页{formatSpan(spent)}，{own}
      </span>
      <strong className={styles.total}>至此{paceWords(total)}</strong>
    </p>
  );
}
