import { type ReactNode, useContext, useEffect } from 'react';
import { MovedHintContext } from './movedHint.ts';
import { Notice } from './Notice.tsx';
import styles from './Page.module.css';

export type PageName =
  | 'overview'
  | 'domain'
  | 'sources'
  | 'reader'
  | 'review'
  | 'proof'
  | 'about'
  | 'changes'
  | 'not-found'
  | 'gallery'
  | 'indicator'
  | 'compare'
  | 'all'
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

/**
 * The main element of a route. It carries the route's name for tests and scripts, and sets the window's
 * title.
 */
export function Page({ name, title, children }: PageProps) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  const { withdrawn } = useContext(MovedHintContext);
  return (
    <main id="main" className={styles.page} data-page={name} data-title={title} tabIndex={-1}>
      {/* The not-found page shows the withdrawal notice itself. */}
      {withdrawn.length > 0 && name !== 'not-found' ? <Notice title={withdrawn.join('')} /> : null}
      {children}
    </main>
  );
}
