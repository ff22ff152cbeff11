import { useState } from 'react';
import { elapsedMs } from '../../../model/show/presenterState.ts';
import { formatSpan, remainingWords } from '../../../model/show/rehearsal.ts';
import type { UsePresenter } from '../../../state/presenterStore.ts';
import type { SessionClock } from '../../../state/sessionClock.ts';
import styles from './ShowClock.module.css';
import { useTicking } from './useNow.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** Time of day, elapsed time, and remaining time or, in words, by how much it is exceeded. */
export function ShowClock({ presenter, clock }: { presenter: UsePresenter; clock: SessionClock }) {
  const now = useTicking(clock.now) / 1000;
  const timer = presenter(({ show }) => show.timer);
  const planned = presenter(({ show }) => show.planned);
  const { act } = presenter.getState();
  // What is being typed and is no number of minutes yet.
  const [typed, setTyped] = useState<string | null>(null);
  const elapsed = elapsedMs({ timer }, now);
  const date = new Date();
  const remaining = planned === null ? null : remainingWords(elapsed, planned);
  return (
    <div className={styles.clock}>
      <span className={styles.day}>
        {two(date.getHours())}:{two(date.getMinutes())}
      </span>
      <button
        type="button"
        className={styles.elapsed}
        data-timer={timer.startedAt === null ? 'still' : 'running'}
        data-running={timer.startedAt !== null || undefined}
        aria-label={`已用 ${formatSpan(elapsed)}，${timer.startedAt === null ? '开始计时' : '暂停计时'}`}
        onClick={() => act({ type: 'press', command: 'timer' })}
      >
        {formatSpan(elapsed)}
        <small>{timer.startedAt === null ? '开始' : '暂停'}</small>
      </button>
      {elapsed > 0 && timer.startedAt === null ? (
        <button type="button" className={styles.reset} onClick={() => act({ type: 'resetTimer' })}>
          归零
        </button>
      ) : null}
      <label className={styles.planned}>
        限
        <input
          className={styles.minutes}
          type="text"
          inputMode="numeric"
          aria-label="限时，分钟"
          // The value belongs to all windows: another one may set it, and a reload brings it back.
          value={typed ?? planned ?? ''}
          maxLength={3}
          onChange={({ target }) => {
            const text = target.value.normalize('NFKC');
            const minutes = /^[1-9][0-9]{0,2}$/.test(text) ? Number(text) : null;
            setTyped(minutes === null ? text : null);
            act({ type: 'plan', minutes });
          }}
          onBlur={() => setTyped(null)}
        />
        分
      </label>
      {remaining === null ? null : (
        <strong className={styles.remaining} data-over={remaining.over || undefined}>
          {remaining.text}
        </strong>
      )}
    </div>
  );
}
