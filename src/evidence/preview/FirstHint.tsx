import { useEffect, useState } from 'react';
import { useFocusStore } from '../../state/focusStore.ts';
import { POINTED, writeStored } from '../../state/storage.ts';
import styles from './FirstHint.module.css';

/** One quiet line that says how figures are read, until the first one is pointed at or opened. */
export function FirstHint({ opened }: { opened: boolean }) {
  const pointed = useFocusStore((state) => state.recordId !== null);
  const [used, setUsed] = useState(false);
  if ((pointed || opened) && !used) setUsed(true);
  useEffect(() => {
    if (used) writeStored(POINTED, '1');
  }, [used]);
  if (used) return null;
  return (
    <p className={styles.hint}>
      <span className={styles.pointer}>
        指着任何一个数字，就看到它的原文；点开读全段，再按 ← → 看前后的数字。
      </span>
      <span className={styles.finger}>点任何一个数字看原文；按住先看一眼，左右滑动看前后的数字。</span>
    </p>
  );
}
