import type { FullScreen } from '../session/useFullScreen.ts';
import styles from './StageTools.module.css';
import type { Kiosk } from './useKiosk.ts';

export interface StageToolsProps {
  readonly fullScreen: FullScreen;
  /** Null where somebody turns the pages. */
  readonly kiosk: Kiosk | null;
}

/** What the wall itself can be asked for: full screen until it is full, and a halt where it runs by itself. */
export function StageTools({ fullScreen, kiosk }: StageToolsProps) {
  const canFill = fullScreen.possible && !fullScreen.on;
  if (!canFill && kiosk === null) return null;
  return (
    <nav className={styles.tools} aria-label="放映">
      {kiosk === null ? null : (
        <button type="button" className={styles.tool} onClick={kiosk.toggle}>
          {kiosk.paused ? '继续播放' : '暂停播放'}
        </button>
      )}
      {canFill ? (
        <button type="button" className={styles.tool} onClick={fullScreen.toggle}>
          全屏
        </button>
      ) : null}
    </nav>
  );
}
