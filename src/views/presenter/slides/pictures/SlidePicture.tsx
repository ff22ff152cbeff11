import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { SlideData } from '../../../../model/show/slideData.ts';
import type { ThemeName } from '../../../../styles/tokens.ts';
import { useElementWidth } from '../../../../ui/measure/useElementWidth.ts';
import { RootWindow } from '../../../../ui/measure/useRootScale.ts';
import { SlideBoundary } from '../../audience/SlideBoundary.tsx';
import { stageSize } from '../../audience/stageSize.ts';
import { useFrameStage } from '../../console/panes/useFrameStage.ts';
import { Slide } from '../Slide.tsx';
import styles from './SlidePicture.module.css';
import { useDrawTurn } from './useDrawTurn.ts';

export interface SlidePictureProps {
  /** The slide with its records; null while they are loaded. */
  readonly data: SlideData | null;
  readonly number: number;
  readonly count: number;
  readonly theme?: ThemeName;
  /** Width by height of the wall for which the slide is laid out. */
  readonly aspect?: number;
}

/** The height at which a picture is laid out before it is scaled down, large enough that no phone layout applies. */
const LAID_OUT_HEIGHT = 720;
const USUAL_ASPECT = 16 / 9;

/** Without `inert` (Chromium 102, Firefox 112, Safari 15.5) the keyboard would walk through every figure of every slide. */
const canDraw = (): boolean => 'inert' in HTMLElement.prototype;

/**
 * A slide as a picture: the slide itself, drawn as on the wall and scaled down to the width that it is given. It is
 * drawn when it comes near the window and given up when it leaves, so that a long deck costs what is seen of it. It
 * is out of the reach of keyboard and screen readers: what it shows has a link or heading beside it.
 */
export function SlidePicture(props: SlidePictureProps) {
  const { data, number, count, theme = 'projection', aspect = USUAL_ASPECT } = props;
  const [box, across] = useElementWidth<HTMLDivElement>();
  const drawn = useDrawTurn(box);
  const width = Math.round(LAID_OUT_HEIGHT * aspect);
  const scale = (across ?? 0) / width;
  return (
    <div ref={box} className={styles.box} data-slide-picture={number} aria-hidden="true" inert>
      {/* A list of hundreds is laid out before any of them is measured. */}
      <div className={styles.sized} style={{ paddingTop: `${100 / aspect}%` }}>
        {drawn && data !== null && scale > 0 && canDraw() ? (
          <PictureFrame data={data} number={number} count={count} theme={theme} width={width} scale={scale} />
        ) : (
          <span className={styles.number}>{number}</span>
        )}
      </div>
    </div>
  );
}

interface PictureFrameProps {
  readonly data: SlideData;
  readonly number: number;
  readonly count: number;
  readonly theme: ThemeName;
  /** The width of the window for which the slide is laid out, in pixels. */
  readonly width: number;
  readonly scale: number;
}

/** The frame gives the slide a window of its own, by whose size it lays itself out. */
function PictureFrame({ data, number, count, theme, width, scale }: PictureFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const { root, shape } = stageSize(width, LAID_OUT_HEIGHT);
  // A sheet that comes after the slide changes what the slide has measured, so it is drawn anew.
  const [sheets, setSheets] = useState(0);
  const stage = useFrameStage(frame, () => setSheets((count) => count + 1));
  const [fault, setFault] = useState(false);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  // A frame that leaves the page may be emptied before its slide is unmounted: an element of our own keeps it whole.
  useLayoutEffect(() => {
    if (stage === null) return;
    stage.documentElement.dataset.theme = theme;
    stage.documentElement.style.fontSize = `${root}px`;
    const own = stage.createElement('div');
    stage.body.appendChild(own);
    setPlace(own);
    return () => own.remove();
  }, [stage, theme, root]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another slide is tried anew
  useEffect(() => setFault(false), [data]);
  return (
    <>
      <iframe
        ref={frame}
        className={styles.frame}
        title={`第${number}页的图样`}
        tabIndex={-1}
        style={{ width, height: LAID_OUT_HEIGHT, transform: `scale(${scale})` }}
      />
      {fault ? <span className={styles.number}>{number}</span> : null}
      {stage === null || place === null
        ? null
        : createPortal(
            <RootWindow value={stage.defaultView}>
              <SlideBoundary
                key={sheets}
                slide={data.slide.id}
                number={number}
                onFault={() => setFault(true)}
              >
                <Slide data={data} number={number} count={count} shape={shape} label={`第${number}页`} />
              </SlideBoundary>
            </RootWindow>,
            place,
          )}
    </>
  );
}
