import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { UsePresenter } from '../../../../state/presenterStore.ts';
import { usePresentParams } from '../../../../state/urlState.ts';
import { RootWindow } from '../../../../ui/measure/useRootScale.ts';
import { type StageShape, stageSize } from '../../audience/stageSize.ts';
import { useWallPointer } from '../../audience/useWallPointer.ts';
import { wallAspect } from '../../session/wallAspect.ts';
import styles from './PreviewFrame.module.css';
import { useFrameStage } from './useFrameStage.ts';

export interface PreviewFrameProps {
  readonly presenter: UsePresenter;
  readonly which: 'current' | 'next';
  /** Keys pressed while the focus is in the frame. */
  readonly onKey: (event: KeyboardEvent) => void;
  /** What is shown instead, as after the last page; the frame stays as it is. */
  readonly cover?: string | undefined;
  readonly children: (shape: StageShape, aspect: number) => ReactNode;
}

/** The height at which a preview is laid out, large enough that no phone layout applies. */
const LAID_OUT_HEIGHT = 720;
/** The border of the preview, both sides together. */
const EDGE = 2;

/**
 * A preview of the wall. The sizes of a slide depend on its window, so a preview has a window of its own: an
 * empty frame in the proportions of the wall, laid out at a fixed size and scaled down as a whole. The speaker
 * therefore sees exactly what is on the wall, down to the line breaks, and pointer positions agree. The console
 * itself draws into it, with what it has loaded.
 */
export function PreviewFrame({ presenter, which, onKey, cover, children }: PreviewFrameProps) {
  const box = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const { theme } = usePresentParams();
  const aspect = presenter(({ peers }) => wallAspect(Object.values(peers)));
  const width = Math.round(LAID_OUT_HEIGHT * aspect);
  const [scale, setScale] = useState(0);
  const stage = useFrameStage(frame);
  const own = stage?.defaultView ?? null;
  const { root, shape } = stageSize(width, LAID_OUT_HEIGHT);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const adapt = () =>
      setScale(
        Math.max(
          0,
          Math.min((element.clientWidth - EDGE) / width, (element.clientHeight - EDGE) / LAID_OUT_HEIGHT),
        ),
      );
    adapt();
    const observer = new ResizeObserver(adapt);
    observer.observe(element);
    return () => observer.disconnect();
  }, [width]);
  useLayoutEffect(() => {
    if (stage === null) return;
    stage.documentElement.dataset.theme = theme;
    stage.documentElement.style.fontSize = `${root}px`;
  }, [stage, theme, root]);
  useEffect(() => {
    own?.addEventListener('keydown', onKey);
    return () => own?.removeEventListener('keydown', onKey);
  }, [own, onKey]);
  useWallPointer(presenter, which === 'current' ? own : null);
  useEffect(() => {
    if (which === 'current') presenter.getState().setShape(width / LAID_OUT_HEIGHT, true);
  }, [presenter, which, width]);
  return (
    <div ref={box} className={styles.box} data-which={which}>
      <div className={styles.edge} style={{ width: width * scale, height: LAID_OUT_HEIGHT * scale }}>
        <iframe
          ref={frame}
          className={styles.frame}
          title={which === 'current' ? '当前页预览' : '下一页预览'}
          data-preview={which}
          style={{ width, height: LAID_OUT_HEIGHT, transform: `scale(${scale})` }}
        />
        {cover === undefined ? null : <p className={styles.cover}>{cover}</p>}
      </div>
      {stage === null
        ? null
        : createPortal(
            <RootWindow value={own}>{children(shape, width / LAID_OUT_HEIGHT)}</RootWindow>,
            stage.body,
          )}
    </div>
  );
}
