import { useEffect, useState } from 'react';
import { fetchArranging, stopArranging } from './askDesk.ts';
import styles from './DeskApp.module.css';
import type { DeskArranging, DeskState } from './protocol.ts';

/** Milliseconds between two questions; a small dataset is checked before the first one. */
const EVERY = 500;

export interface ArrangeStatusProps {
  /** Takes what the desk is like after a stop. */
  readonly onStopped: (stopped: Promise<DeskState>) => void;
}

/** How far the check of the open text with a large dataset is, and a button that stops it; nothing where none runs. */
export function ArrangeStatus({ onStopped }: ArrangeStatusProps) {
  const [state, setState] = useState<DeskArranging | null>(null);
  useEffect(() => {
    const ask = () =>
      // The step that is under way says itself that the desk is gone; its error is the one that is shown.
      fetchArranging().then(setState, () => setState(null));
    const timer = setInterval(() => void ask(), EVERY);
    return () => clearInterval(timer);
  }, []);
  if (!state?.isRunning) return null;
  const { stage, stages, words, seconds } = state;
  return (
    <div data-desk-arranging={stage}>
      <label>
        第{stage + 1}步，共{stages}步，{words}（已用{seconds}秒） <progress max={stages} value={stage} />
      </label>{' '}
      <button type="button" className={styles.stop} onClick={() => onStopped(stopArranging())}>
        停止
      </button>
    </div>
  );
}
