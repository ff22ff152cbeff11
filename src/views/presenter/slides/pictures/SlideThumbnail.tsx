import { useRef } from 'react';
import type { SlideData } from '../../../../model/show/slideData.ts';
import { useElementWidth } from '../../../../ui/measure/useElementWidth.ts';
import { useRootScale } from '../../../../ui/measure/useRootScale.ts';
import { stageBox } from '../../audience/stageSize.ts';
import { Slide } from '../Slide.tsx';
import styles from './SlideThumbnail.module.css';
import { useThumbnailTurn } from './useThumbnailTurn.ts';

export interface SlideThumbnailProps {
  /** What the slide shows; null while a part of it is late or missing, which leaves the box empty. */
  readonly data: SlideData | null;
  readonly number: number;
  readonly count: number;
  /** Width by height of the wall for which the slide is laid out. */
  readonly aspect?: number;
}

const USUAL_ASPECT = 16 / 9;
const ROOT_PX = 16;

/** Without `inert` (Chromium 102, Firefox 112, Safari 15.5) the keyboard would walk through every figure of every slide. */
const canDraw = (): boolean => 'inert' in HTMLElement.prototype;

/**
 * A slide as a picture of itself: the same component as on the wall, laid out for a window in which the text of
 * this page has the wall's proportions, and scaled down as a whole. It fills the width of its box, is drawn once it
 * is near, and is nothing to the keyboard and to screen readers.
 */
export function SlideThumbnail(props: SlideThumbnailProps) {
  const { data, number, aspect = USUAL_ASPECT } = props;
  const box = useRef<HTMLDivElement>(null);
  const drawn = useThumbnailTurn(box);
  return (
    <div
      ref={box}
      className={styles.box}
      // A list of hundreds is laid out before any of them is measured.
      style={{ paddingTop: `${100 / aspect}%` }}
      data-thumbnail={number}
      aria-hidden="true"
      inert
    >
      {drawn && data !== null && canDraw() ? <ScaledSlide {...props} data={data} aspect={aspect} /> : null}
    </div>
  );
}

type ScaledSlideProps = Omit<SlideThumbnailProps, 'data' | 'aspect'> & {
  readonly data: SlideData;
  readonly aspect: number;
};

function ScaledSlide({ data, number, count, aspect }: ScaledSlideProps) {
  const [frame, across] = useElementWidth<HTMLDivElement>();
  const { width, height, shape } = stageBox(useRootScale() * ROOT_PX, aspect);
  const size = { '--sheet-width': `${width}px`, '--sheet-height': `${height}px` } as React.CSSProperties;
  return (
    <div ref={frame} className={styles.frame}>
      {across === null ? null : (
        <div className={styles.picture} style={{ ...size, transform: `scale(${across / width})` }}>
          <Slide data={data} number={number} count={count} shape={shape} sheet />
        </div>
      )}
    </div>
  );
}
