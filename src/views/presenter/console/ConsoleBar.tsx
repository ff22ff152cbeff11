import type { UsePresenter } from '../../../state/presenterStore.ts';
import type { SessionClock } from '../../../state/sessionClock.ts';
import type { FullScreen } from '../session/useFullScreen.ts';
import { AudienceStatus } from './AudienceStatus.tsx';
import styles from './ConsoleBar.module.css';
import { ShowClock } from './ShowClock.tsx';

export interface ConsoleBarProps {
  readonly presenter: UsePresenter;
  readonly clock: SessionClock;
  readonly title: string;
  readonly fullScreen: FullScreen;
  readonly onOpenWall: () => void;
  /** Asks for the display of the wall; undefined where the browser knows of none to choose. */
  readonly onDisplays: (() => void) | undefined;
  readonly onCheck: () => void;
}

/** The top bar: time, the wall's status, and buttons. */
export function ConsoleBar(props: ConsoleBarProps) {
  const { presenter, clock, title, fullScreen, onOpenWall, onDisplays, onCheck } = props;
  const { act } = presenter.getState();
  return (
    <header className={styles.bar}>
      <ShowClock presenter={presenter} clock={clock} />
      <AudienceStatus presenter={presenter} title={title} />
      <div className={styles.tools}>
        <button type="button" className={styles.primary} onClick={onOpenWall}>
          观众窗口
        </button>
        {onDisplays === undefined ? null : (
          <button type="button" className={styles.tool} onClick={onDisplays}>
            显示器
          </button>
        )}
        <button type="button" className={styles.tool} onClick={() => act({ type: 'press', command: 'find' })}>
          即席调用
        </button>
        <button type="button" className={styles.tool} onClick={() => act({ type: 'press', command: 'grid' })}>
          全部页面
        </button>
        <button
          type="button"
          className={`${styles.tool} ${styles.spare}`}
          onClick={() => act({ type: 'press', command: 'undo' })}
        >
          撤回
        </button>
        <button
          type="button"
          className={`${styles.tool} ${styles.spare}`}
          onClick={() => act({ type: 'press', command: 'log' })}
        >
          记录
        </button>
        {fullScreen.possible ? (
          <button type="button" className={styles.tool} onClick={fullScreen.toggle}>
            {fullScreen.on ? '退出全屏' : '全屏'}
          </button>
        ) : null}
        <button type="button" className={styles.tool} onClick={onCheck}>
          检查
        </button>
        <button type="button" className={styles.tool} onClick={() => act({ type: 'press', command: 'help' })}>
          按键
        </button>
      </div>
    </header>
  );
}
