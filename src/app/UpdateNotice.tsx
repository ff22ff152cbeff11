import styles from './UpdateNotice.module.css';

export interface UpdateNoticeProps {
  /** What has happened, and what the button does. */
  readonly text: string;
  readonly action: string;
  readonly onAct: () => void;
  readonly onClose: () => void;
}

/** A line at the foot of the window; nothing is exchanged until somebody asks for it. */
export function UpdateNotice({ text, action, onAct, onClose }: UpdateNoticeProps) {
  return (
    <div className={styles.notice} role="status" data-update="">
      <span>{text}</span>
      <button type="button" className={styles.act} onClick={onAct}>
        {action}
      </button>
      <button type="button" className={styles.later} onClick={onClose}>
        以后再说
      </button>
    </div>
  );
}
