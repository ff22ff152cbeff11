import { useEffect } from 'react';
import { pathToDecks } from '../../../model/paths.ts';
import { type PinnedChange, usePinnedStore } from '../../../state/pinnedStore.ts';
import { AppLink } from '../../../ui/input/AppLink.tsx';
import styles from './PinNotice.module.css';

/** Milliseconds that the line stays; the button that was pressed undoes it afterwards too. */
const STAYS = 12_000;

/** Says what has become of the visitor's deck, with a way back and a way there. */
export function PinNotice({ change }: { change: PinnedChange }) {
  const { undo, dismiss } = usePinnedStore.getState();
  useEffect(() => {
    const timer = window.setTimeout(() => {
      if (usePinnedStore.getState().last === change) dismiss();
    }, STAYS);
    return () => window.clearTimeout(timer);
  }, [change, dismiss]);
  return (
    <span className={styles.notice} role="status">
      {change.text}
      <button type="button" onClick={undo}>
        撤销
      </button>
      <AppLink to={pathToDecks()}>我的放映稿</AppLink>
    </span>
  );
}
