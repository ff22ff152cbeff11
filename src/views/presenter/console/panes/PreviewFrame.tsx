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

/** Height a copy is laid out at; no layout for phones sets in at its width. */
const LAID_OUT_HEIGHT = 720;
/** The line round the copy, both sides. */
const EDGE = 2;
const NO_WALL = 16 / 9;

const wallAspect = (peers: readonly Peer[]): number => {
  const wall = peers.find(({ role, gone, height }) => role === 'audience' && !gone && height > 0);
  return wall ? wall.width / wall.height : NO_WALL;
};

/**
 * The wall in small. A slide's sizes hang on the size of its window, so that a copy needs a window
 * of its own: a frame of the same page in the proportions of the wall, laid out at one size and
 * shrunk evenly as a whole. What the speaker sees is therefore what stands on the wall, down to
 * the line break, and a point on it is the same point there. A frame costs as much memory as a
 * page: there are two, and the grid has none.
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
