import styles from './UpdateNotice.module.css';

export interface UpdateNoticeProps {
  /** What has happened, and what the button will do. */
  readonly text: string;
  readonly action: string;
  readonly onAct: () => void;
  readonly onClose: () => void;
}

/** A line at the bottom of the window that offers an update. Nothing is replaced until the user agrees. */
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
