import type { FrozenState } from '../model/frozen.ts';
import styles from './FrozenNotice.module.css';

export interface FrozenNoticeProps {
  readonly panel: string;
  /** Day of freezing, YYYY-MM-DD. */
  readonly date: string;
  readonly state: FrozenState;
}

const SAYS: Readonly<Record<FrozenState, string>> = {
  same: '与看板现在的数字一致。',
  newer: '看板已有新的数字：',
  gone: '看板已不再提供这幅图。',
};

/** Over a panel that was cited: since when it stands still, and how it compares with today. */
export function FrozenNotice({ panel, date, state }: FrozenNoticeProps) {
  return (
    <p className={styles.notice} data-frozen={state}>
      这幅图固定在{date}的数据，{SAYS[state]}
      {state === 'newer' ? <a href={`../../${panel}.html`}>打开现行的图</a> : null}
    </p>
  );
}
