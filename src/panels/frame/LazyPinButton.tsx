import { useLayoutEffect, useState } from 'react';
import type { Slide } from '../../model/authored/deck.ts';
import { useModule } from '../../queries/useModule.ts';
import { hasPinned } from '../../state/pinnedStorage.ts';
import styles from '../actions/pin/PinButton.module.css';

const load = async () => ({ Button: (await import('../actions/pin/PinButton.tsx')).PinButton });

/**
 * The pin button of a panel. The pinned deck's store and schema are lazy-loaded when the visitor has a deck
 * or starts one; until then nothing is pinned.
 */
export function LazyPinButton({ slide }: { slide: Slide }) {
  // A prerendered page knows no deck, and its panels are hydrated one by one: the first render of each must
  // not depend on what is stored, nor on what another one has loaded by then.
  const [wanted, setWanted] = useState(false);
  useLayoutEffect(() => setWanted(hasPinned()), []);
  const [failed, setFailed] = useState(false);
  const pin = useModule('pin-button', load, wanted);
  if (wanted && pin.state === 'ready') return <pin.data.Button slide={slide} />;
  const begin = async () => {
    try {
      const { usePinnedStore } = await import('../../state/pinnedStore.ts');
      usePinnedStore.getState().pin(slide);
      setWanted(true);
    } catch {
      setFailed(true);
    }
  };
  return (
    <button
      type="button"
      className={styles.pin}
      aria-pressed={false}
      aria-label={`加入放映：${slide.headline}`}
      onClick={begin}
    >
      {failed || (wanted && pin.state === 'error') ? '未能载入，再试一次' : '加入放映'}
    </button>
  );
}
