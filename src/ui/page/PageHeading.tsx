import type { ReactNode } from 'react';
import { AppLink } from '../input/AppLink.tsx';
import styles from './PageHeading.module.css';

export interface PageHeadingProps {
  readonly title: string;
  /** The page this one hangs under. */
  readonly crumb?: { readonly to: string; readonly text: string };
  /** What a reader takes away in three seconds. */
  readonly children?: ReactNode;
}

/** The head of a page: the way back, its title, and one sentence. */
export function PageHeading({ title, crumb, children }: PageHeadingProps) {
  return (
    <>
      {crumb ? (
        <p className={styles.crumb}>
          <AppLink to={crumb.to}>{crumb.text}</AppLink>
        </p>
      ) : null}
      <h1 className={styles.title}>{title}</h1>
      {children === undefined ? null : <p className={styles.lead}>{children}</p>}
    </>
  );
}
