import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { type FitLayout, fitContent } from '../../ui/measure/fitContent.ts';
import styles from './FitItems.module.css';

const AS_IS: readonly FitLayout[] = [{}];

export interface FitItemsProps {
  /** What is shown; another value is measured anew. */
  readonly of: unknown;
  /** How many items there are; each carries `data-item`. */
  readonly total: number;
  readonly layouts?: readonly FitLayout[];
  readonly least?: number;
  readonly most?: number;
  readonly children: ReactNode;
}

/**
 * Content of a slide, as large as the slide allows. Nothing scrolls on a wall: items without room are left out
 * and counted in words.
 */
export function FitItems({ of, total, layouts = AS_IS, least = 1, most = 2.4, children }: FitItemsProps) {
  const frame = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [left, setLeft] = useState(0);
  const rest = left > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the line that counts the rest takes room
  useLayoutEffect(() => {
    const [box, inner] = [frame.current, content.current];
    if (!box || !inner) return;
    let measured = '';
    const measure = () => {
      const size = `${box.clientWidth} ${box.clientHeight} ${getComputedStyle(box).fontSize}`;
      if (box.clientHeight === 0 || size === measured) return;
      measured = size;
      setLeft(fitContent(box, inner, { layouts, least, most }));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    measure();
    return () => observer.disconnect();
  }, [of, rest, layouts, least, most]);
  return (
    <div className={styles.fit}>
      <div ref={frame} className={styles.frame}>
        <div ref={content} className={styles.content}>
          {children}
        </div>
      </div>
      {rest ? (
        <p className={styles.rest}>
          这里放得下前{total - left}项，共{total}项
        </p>
      ) : null}
    </div>
  );
}
