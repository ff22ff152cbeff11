import type { Slide } from '../../../model/authored/deck.ts';
import { usePinnedStore } from '../../../state/pinnedStore.ts';
import styles from './PinButton.module.css';
import { PinNotice } from './PinNotice.tsx';

/** Adds a slide to the visitor's own deck, or removes it again. */
export function PinButton({ slide }: { slide: Slide }) {
  const pinned = usePinnedStore(({ deck }) => deck.slides.some(({ id }) => id === slide.id));
  const last = usePinnedStore((state) => (state.last?.about === slide.id ? state.last : null));
  const { pin, unpin } = usePinnedStore.getState();
  return (
    <>
      <button
        type="button"
        className={styles.pin}
        aria-pressed={pinned}
        aria-label={`${pinned ? '移出放映' : '加入放映'}：${slide.headline}`}
        onClick={() => (pinned ? unpin(slide.id) : pin(slide))}
      >
        {pinned ? '已加入放映' : '加入放映'}
      </button>
      {last ? <PinNotice change={last} /> : null}
    </>
  );
}
