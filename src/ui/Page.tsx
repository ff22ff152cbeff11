import { type ReactNode, useEffect } from 'react';
import styles from './Page.module.css';

export type PageName =
  | 'overview'
  | 'domain'
  | 'sources'
  | 'reader'
  | 'review'
  | 'about'
  | 'not-found'
  | 'gallery'
  | 'indicator'
  | 'compare'
  | 'map'
  | 'county'
  | 'decks'
  | 'handout'
  | 'speaker'
  | 'loading';

export interface PageProps {
  readonly name: PageName;
  readonly title: string;
  readonly children: ReactNode;
}

/** The main element of a route, with its name for tests and scripts and its title in the window. */
export function Page({ name, title, children }: PageProps) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <main id="main" className={styles.page} data-page={name} data-title={title} tabIndex={-1}>
      {children}
    </main>
  );
}
