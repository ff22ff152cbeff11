import { useContext } from 'react';
import { AppLink } from '../input/AppLink.tsx';
import { Loading } from './Loading.tsx';
import { MovedHintContext } from './movedHint.ts';
import styles from './NotFoundPage.module.css';
import { Page } from './Page.tsx';

export interface NotFoundPageProps {
  /** What the address names: 这个页面, 这份文件 … */
  readonly what: string;
  readonly ways: ReadonlyArray<{ readonly to: string; readonly text: string }>;
}

/**
 * Shown for an address that leads nowhere: says so, gives the reason where it is known, and offers links
 * onward.
 */
export function NotFoundPage({ what, ways }: NotFoundPageProps) {
  const { checking, withdrawn } = useContext(MovedHintContext);
  if (checking)
    return (
      <Page name="loading" title="有据">
        <h1 className="visually-hidden">{what}</h1>
        <Loading what={what} />
      </Page>
    );
  return (
    <Page name="not-found" title={`${withdrawn.length > 0 ? '已撤下' : '没有找到'} · 有据`}>
      <h1 className={styles.title}>{withdrawn.length > 0 ? `${what}已撤下` : `没有${what}`}</h1>
      {withdrawn.length > 0 ? (
        withdrawn.map((line) => <p key={line}>{line}</p>)
      ) : (
        <p>地址可能写错了，或者内容已经移走。</p>
      )}
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
