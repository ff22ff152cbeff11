import type { Deck } from '../../../model/authored/deck.ts';
import { selectEvidenced } from '../../../model/show/answerSlide.ts';
import type { ShowState } from '../../../model/show/presenterState.ts';
import { type SlideData, slideRecords } from '../../../model/show/slideData.ts';
import type { WallView } from '../../../model/show/wallView.ts';
import type { UsePresenter } from '../../../state/presenterStore.ts';
import { Slide } from '../slides/Slide.tsx';
import { HallEvidence } from './HallEvidence.tsx';
import { SlideBoundary } from './SlideBoundary.tsx';
import styles from './StageView.module.css';
import type { StageShape } from './stageSize.ts';
import { WallLens } from './WallLens.tsx';

export interface StageViewProps {
  readonly presenter: UsePresenter;
  readonly deck: Deck;
  readonly data: SlideData;
  readonly view: WallView;
  readonly shape: StageShape;
  /** Width by height of its window. */
  readonly aspect: number;
  /** The blank colour over it; null where the slide is shown. */
  readonly blank: ShowState['blank'];
  /** Whether it shows where the pointer is. */
  readonly pointed: boolean;
  /** The accessible name of a preview, through whose blank colour the slide is seen; undefined for the wall. */
  readonly label?: string;
}

/** What the audience sees, on the wall and in the previews of the console. */
export function StageView(props: StageViewProps) {
  const { presenter, deck, data, view, shape, aspect, blank, pointed, label } = props;
  const evidenced = view.evidence === null ? null : selectEvidenced(data, view.evidence.record);
  return (
    <>
      {/* A wall that is frozen follows no pointer, and keeps what was drawn on it. */}
      <WallLens presenter={presenter} view={view} aspect={aspect} marked={pointed || label === undefined}>
        <SlideBoundary
          slide={data.slide.id}
          number={view.slide}
          onFault={(slide) => presenter.getState().noteLacking(slide)}
        >
          <Slide
            data={data}
            number={view.slide}
            count={deck.slides.length}
            shape={shape}
            blank={blank}
            answered={view.answer !== null}
            label={label}
          />
        </SlideBoundary>
        {evidenced ? (
          <HallEvidence
            record={evidenced}
            byId={slideRecords(data).byId}
            onClose={() => presenter.getState().act({ type: 'press', command: 'evidence' })}
          />
        ) : null}
      </WallLens>
      {pointed ? <LaserDot presenter={presenter} /> : null}
      {blank === null ? null : (
        <div
          className={styles.veil}
          data-tone={blank}
          data-thin={label === undefined ? undefined : true}
          aria-hidden="true"
        />
      )}
    </>
  );
}

/**
 * The speaker's pointer, at the same relative position in any window. It alone follows the mouse, so that
 * nothing else is rendered while the mouse moves.
 */
function LaserDot({ presenter }: { presenter: UsePresenter }) {
  const on = presenter(({ show }) => show.laser || show.pen);
  // A pen that is moved by keys has no mouse to show where it is.
  const isPen = presenter(({ show }) => show.pen);
  const at = presenter(({ pointer }) => pointer.at);
  if (!on || at === null) return null;
  return (
    <div
      className={styles.dot}
      data-laser={isPen ? undefined : ''}
      data-pen={isPen ? '' : undefined}
      style={{ left: `${at.x * 100}%`, top: `${at.y * 100}%` }}
      aria-hidden="true"
    />
  );
}
