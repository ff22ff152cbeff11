import { memo, type ReactNode } from 'react';
import {
  canMark,
  marksOn,
  type Spot,
  START_ZOOM,
  type Stroke,
  zoomCentre,
} from '../../../model/show/wallMarks.ts';
import type { WallView } from '../../../model/show/wallView.ts';
import type { UsePresenter } from '../../../state/presenterStore.ts';
import styles from './WallLens.module.css';

export interface WallLensProps {
  readonly presenter: UsePresenter;
  /** What is shown in it; marks that belong to something else are not. */
  readonly view: WallView;
  /** Width by height of the window. */
  readonly aspect: number;
  /** Whether it shows marks at all. */
  readonly marked: boolean;
  readonly children: ReactNode;
}

/**
 * A slide under the speaker's hands: the part that is enlarged, the spotlight and the ink. What is enlarged is the
 * live slide and no picture of it, so that its words stay sharp.
 */
export function WallLens({ presenter, view, aspect, marked, children }: WallLensProps) {
  const marks = presenter((state) => (marked ? marksOn(state.marks, view, aspect) : null));
  const lit = presenter(({ show }) => show.spotlight) && marks !== null;
  const enlarged = presenter(({ show }) => show.zoom) && marked;
  const zoom = enlarged && marks !== null ? marks.zoom : null;
  const by = zoom?.by ?? 1;
  const centre = zoomCentre(zoom ?? START_ZOOM);
  const shift = (part: number) => `${((0.5 - part * by) * 100).toFixed(3)}%`;
  return (
    <>
      <div
        className={styles.lens}
        style={
          zoom === null
            ? undefined
            : { transform: `translate(${shift(centre.x)}, ${shift(centre.y)}) scale(${by})` }
        }
        data-zoomed={zoom === null ? undefined : by}
      >
        {children}
        {lit && marks !== null ? <Spotlight spot={marks.spot} /> : null}
        {marks === null || marks.strokes.length === 0 ? null : (
          <Ink strokes={marks.strokes} aspect={aspect} by={by} />
        )}
      </div>
      {marked ? <HandSheet presenter={presenter} /> : null}
    </>
  );
}

function Spotlight({ spot: { x, y, size } }: { spot: Spot }) {
  const edge = `${size * 100}vh`;
  const style = {
    background: `radial-gradient(circle at ${x * 100}% ${y * 100}%, transparent ${edge}, var(--dim) calc(${edge} + 0.15rem))`,
  };
  return <div className={styles.spotlight} style={style} data-spotlight="" aria-hidden="true" />;
}

/** The height of the drawing in units of its own. */
const HEIGHT = 1000;

/** Strokes are as broad to the audience whether a part is enlarged or not. */
function Ink({ strokes, aspect, by }: { strokes: readonly Stroke[]; aspect: number; by: number }) {
  return (
    <svg
      className={styles.ink}
      viewBox={`0 0 ${HEIGHT * aspect} ${HEIGHT}`}
      preserveAspectRatio="none"
      data-ink={strokes.length}
      aria-hidden="true"
    >
      {strokes.map((stroke, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stroke is known by its place alone
        <StrokeLine key={at} stroke={stroke} aspect={aspect} by={by} />
      ))}
    </svg>
  );
}

const StrokeLine = memo(function StrokeLine({
  stroke,
  aspect,
  by,
}: {
  stroke: Stroke;
  aspect: number;
  by: number;
}) {
  const points = stroke.points.map(
    ({ x, y }) => `${(x * HEIGHT * aspect).toFixed(1)},${(y * HEIGHT).toFixed(1)}`,
  );
  // A point by itself is a dot: a line to itself has round ends.
  const line = (points.length === 1 ? [...points, ...points] : points).join(' ');
  return (
    <>
      <polyline className={styles.edge} points={line} strokeWidth={11 / by} />
      <polyline className={styles.stroke} points={line} strokeWidth={6 / by} />
    </>
  );
});

/** Takes the mouse while it draws or drags, so that it opens and points at nothing below. */
function HandSheet({ presenter }: { presenter: UsePresenter }) {
  const pen = presenter(({ show }) => show.pen && canMark(show));
  const zoom = presenter(({ show }) => show.zoom && canMark(show) && !show.laser && !show.spotlight);
  if (!pen && !zoom) return null;
  return <div className={styles.sheet} data-hand={pen ? 'pen' : 'zoom'} aria-hidden="true" />;
}
