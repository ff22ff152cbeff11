import type { ReactNode } from 'react';
import { AppLink } from '../input/AppLink.tsx';
import styles from './PageHeading.module.css';

export interface PageHeadingProps {
  readonly title: string;
  /** The parent page. */
  readonly crumb?: { readonly to: string; readonly text: string };
  /** The one sentence that a reader should take away. */
  readonly children?: ReactNode;
}

/** The heading of a page: a link to its parent, its title, and one sentence. */
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
