import type { FullScreen } from '../session/useFullScreen.ts';
import styles from './StageTools.module.css';
import type { Kiosk } from './useKiosk.ts';

export interface StageToolsProps {
  readonly fullScreen: FullScreen;
  /** The unattended mode; null otherwise. */
  readonly kiosk: Kiosk | null;
}

/** The wall's own controls: full screen, until it is on, and pausing the unattended mode. */
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
