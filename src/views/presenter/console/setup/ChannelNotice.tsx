import { AppLink } from '../../../../ui/input/AppLink.tsx';
import styles from './ChannelNotice.module.css';

export interface ChannelNoticeProps {
  /** Whether windows of this browser can communicate at all. */
  readonly hasChannel: boolean;
  readonly path: string;
  readonly onRetry: () => void;
}

/** Explains why a second window is not possible, and how to continue with one. */
export function ChannelNotice({ hasChannel, path, onRetry }: ChannelNoticeProps) {
  return (
    <div className={styles.notice} role="alert">
      <p>
        {hasChannel
          ? '浏览器拦下了观众窗口。请在地址栏允许本页弹出窗口后重试；也可以只用一个窗口放映，按键不变。'
          : '这个浏览器不能让两个窗口同步。请只用一个窗口放映，按键不变。'}
      </p>
      {hasChannel ? (
        <button type="button" className={styles.way} onClick={onRetry}>
          重试
        </button>
      ) : null}
      <span data-same-tab="">
        <AppLink to={path} className={styles.way}>
          在本窗口放映
        </AppLink>
      </span>
    </div>
  );
}
