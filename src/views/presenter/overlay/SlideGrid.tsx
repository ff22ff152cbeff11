import type { Deck } from '../../../model/authored/deck.ts';
import { formatSpan } from '../../../model/show/rehearsal.ts';
import type { UsePresenter } from '../../../state/presenterStore.ts';
import type { Rehearsal } from '../console/useRehearsal.ts';
import { Sheet } from './Sheet.tsx';
import styles from './SlideGrid.module.css';

export interface SlideGridProps {
  readonly presenter: UsePresenter;
  readonly deck: Deck;
  readonly onClose: () => void;
  /** How long each slide took at the last rehearsal. */
  readonly rehearsal?: Rehearsal | undefined;
}

/** All slides by number and headline; thumbnails would say less and cost a page each. */
export function SlideGrid({ presenter, deck, onClose, rehearsal }: SlideGridProps) {
  const timings = rehearsal?.timings ?? {};
  const current = presenter(({ show }) => show.slide);
  const { act } = presenter.getState();
  return (
    <Sheet title={`全部页面，共${deck.slides.length}页`} onClose={onClose}>
      <ol className={styles.grid}>
        {deck.slides.map(({ id, section, headline }, index) => {
          const took = timings[id];
          return (
            <li key={id}>
              <button
                type="button"
                className={styles.slide}
                aria-current={index + 1 === current ? 'true' : undefined}
                onClick={() => {
                  act({ type: 'goTo', slide: index + 1 });
                  onClose();
                }}
              >
                <span className={styles.number}>{index + 1}</span>
                <span className={styles.headline}>{headline}</span>
                <small className={styles.section}>
                  {section}
                  {took === undefined || took < 1000 ? null : ` · 上次 ${formatSpan(took)}`}
                </small>
              </button>
            </li>
          );
        })}
      </ol>
      {rehearsal && Object.keys(timings).length > 0 ? (
        <p className={styles.rehearsal}>
          各页用时只记在本浏览器。
          <button type="button" className={styles.clear} onClick={rehearsal.clear}>
            清除
          </button>
        </p>
      ) : null}
    </Sheet>
  );
}
