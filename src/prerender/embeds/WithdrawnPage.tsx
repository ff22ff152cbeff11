import { EMBED_FRAGMENTS } from '../../model/embed/embedFragments.ts';
import styles from './WithdrawnPage.module.css';

export interface WithdrawnPageProps {
  readonly title: string;
  /** When and why it was withdrawn, in one sentence. */
  readonly why: string;
  /** Frozen versions that still have the panel, with their days. */
  readonly kept: ReadonlyArray<{ readonly href: string; readonly date: string }>;
  /** Address of the dashboard; null where none can be given. */
  readonly dashboard: string | null;
  readonly imprint: string;
}

/** The page of a panel that is gone, because host pages continue to show its address. */
export function WithdrawnPage({ title, why, kept, dashboard, imprint }: WithdrawnPageProps) {
  return (
    <>
      {EMBED_FRAGMENTS.map((id) => (
        <span key={id} id={id} hidden />
      ))}
      <main className={styles.page} data-page="embed" data-withdrawn="">
        <h1 className={styles.title}>{title}</h1>
        <p>{why}</p>
        <p className={styles.ways}>
          {dashboard === null ? null : <a href={dashboard}>打开完整看板</a>}
          {kept.map(({ href, date }) => (
            <a key={href} href={href}>
              {date}固定的版本
            </a>
          ))}
        </p>
        <p className={styles.imprint}>{imprint}</p>
      </main>
    </>
  );
}
