import { useEffect, useRef, useState } from 'react';
import { hashHref, pathToPreview } from '../../../../model/paths.ts';
import type { Peer, UsePresenter } from '../../../../state/presenterStore.ts';
import styles from './PreviewFrame.module.css';

export interface PreviewFrameProps {
  readonly presenter: UsePresenter;
  readonly deck: string;
  readonly session: string;
  readonly which: 'current' | 'next';
}

/** The height at which a preview is laid out, large enough that no phone layout applies. */
const LAID_OUT_HEIGHT = 720;
/** The border of the preview, both sides together. */
const EDGE = 2;
const NO_WALL = 16 / 9;

const wallAspect = (peers: readonly Peer[]): number => {
  const wall = peers.find(({ role, gone, height }) => role === 'audience' && !gone && height > 0);
  return wall ? wall.width / wall.height : NO_WALL;
};

/**
 * A preview of the wall. The sizes of a slide depend on its window, so a preview needs a window of its own: a
 * frame of the same page in the proportions of the wall, laid out at a fixed size and scaled down as a whole.
 * The speaker therefore sees exactly what is on the wall, down to the line breaks, and pointer positions
 * agree. A frame costs as much memory as a page, so there are two, and the grid has none.
 */
export function PreviewFrame({ presenter, deck, session, which }: PreviewFrameProps) {
  const box = useRef<HTMLDivElement>(null);
  const aspect = presenter(({ peers }) => wallAspect(Object.values(peers)));
  const width = Math.round(LAID_OUT_HEIGHT * aspect);
  const [scale, setScale] = useState<number | null>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const fit = () =>
      setScale(
        Math.min((element.clientWidth - EDGE) / width, (element.clientHeight - EDGE) / LAID_OUT_HEIGHT),
      );
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    return () => observer.disconnect();
  }, [width]);
  const name = which === 'current' ? '当前页预览' : '下一页预览';
  return (
    <div ref={box} className={styles.box} data-which={which}>
      {scale === null ? null : (
        <div className={styles.edge} style={{ width: width * scale, height: LAID_OUT_HEIGHT * scale }}>
          <iframe
            className={styles.frame}
            title={name}
            data-preview={which}
            src={hashHref(pathToPreview(deck, which, session))}
            style={{ width, height: LAID_OUT_HEIGHT, transform: `scale(${scale})` }}
          />
        </div>
      )}
    </div>
  );
}
