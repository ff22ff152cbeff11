import type { ReactNode } from 'react';
import { pathToHandout, pathToSlide, pathToSpeaker } from '../../../model/paths.ts';
import { AppLink } from '../../../ui/input/AppLink.tsx';
import styles from './DeckHead.module.css';

export interface DeckHeadProps {
  readonly id: string;
  readonly title: string;
  readonly slides: number;
  /** What else can be done with the deck. */
  readonly children?: ReactNode;
}

/** The name of a deck and what can be done with it. */
export function DeckHead({ id, title, slides, children }: DeckHeadProps) {
  return (
    <header>
      <h2 className={styles.title}>
        {title} <small>{slides}页</small>
      </h2>
      <div className={styles.actions}>
        {slides > 0 ? (
          <>
            <AppLink to={pathToSlide(id)} className={styles.main} label={`放映：${title}`}>
              放映
            </AppLink>
            <AppLink to={pathToSpeaker(id)} label={`讲者控制台：${title}`}>
              讲者控制台
            </AppLink>
            <AppLink to={pathToHandout(id)} label={`打印与下载：${title}`}>
              打印与下载
            </AppLink>
          </>
        ) : null}
        {children}
      </div>
    </header>
  );
}
