import { AppLink } from './AppLink.tsx';
import styles from './NotFoundPage.module.css';
import { Page } from './Page.tsx';

export interface NotFoundPageProps {
  /** What the address named: 这个页面, 这份文件 … */
  readonly what: string;
  readonly ways: ReadonlyArray<{ readonly to: string; readonly text: string }>;
}

/** An address that leads nowhere: says so and offers the ways on. */
export function NotFoundPage({ what, ways }: NotFoundPageProps) {
  return (
    <Page name="not-found" title="没有找到 · 有据">
      <h1 className={styles.title}>没有{what}</h1>
      <p>地址可能写错了，或者内容已经移走。</p>
      <p className={styles.ways}>
        {ways.map(({ to, text }) => (
          <AppLink key={to} to={to}>
            {text}
          </AppLink>
        ))}
      </p>
    </Page>
  );
}
