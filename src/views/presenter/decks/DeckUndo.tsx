import { useEffect } from 'react';
import { usePinnedStore } from '../../../state/pinnedStore.ts';
import styles from './DeckUndo.module.css';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** Takes changes of the visitor's deck back, one after the other, by buttons and by the usual keys. */
export function DeckUndo() {
  const { last, past, future, undo, redo } = usePinnedStore();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || isTyping(event.target))
        return;
      event.preventDefault();
      if (event.shiftKey) redo();
      else undo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [undo, redo]);
  const undone = past[past.length - 1];
  if (!undone && future.length === 0) return null;
  return (
    <div className={styles.undo} role="status">
      <button type="button" disabled={!undone} onClick={undo}>
        撤销
      </button>
      <button type="button" disabled={future.length === 0} onClick={redo}>
        重做
      </button>
      <span>{last?.text ?? ''}</span>
    </div>
  );
}
