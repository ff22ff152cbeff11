import type { FrozenChanges } from '../../model/embed/frozenChanges.ts';
import styles from './EmbedNotice.module.css';

/** What the dashboard shows in place of a panel that was frozen. */
export type FrozenNow =
  /** `panel` is its own id, or the one that stands for it now; `title` where it has another. */
  | {
      readonly state: 'shown';
      readonly panel: string;
      readonly title: string | null;
      readonly changes: FrozenChanges;
    }
  /** `why` where somebody said so. */
  | { readonly state: 'gone'; readonly why: string | null };

export interface FrozenNoticeProps {
  /** Day of freezing, YYYY-MM-DD. */
  readonly date: string;
  readonly now: FrozenNow;
}

/** Over a panel that was cited: since when it stands still, and what was corrected since. */
export function FrozenNotice({ date, now }: FrozenNoticeProps) {
  const since = `这幅图固定在${date}的数据，`;
  if (now.state === 'gone')
    return (
      <div className={styles.notice} data-frozen="gone" data-changed="">
        <p>
          {since}
          {now.why ?? '看板已不再提供这幅图。'}
          <a href="../../../index.html">打开看板</a>
        </p>
      </div>
    );
  const { corrections, others } = now.changes;
  const same = corrections.length === 0 && others.length === 0;
  const counts = [
    ...(corrections.length === 0 ? [] : [`更正${corrections.length}处`]),
    ...(others.length === 0 ? [] : [`其他改动${others.length}处`]),
  ];
  const link = (
    <a href={`../../${now.panel}.html`}>
      {now.title === null ? '打开现行的图' : `看板上已改为“${now.title}”`}
    </a>
  );
  return (
    <div
      className={styles.notice}
      data-frozen={same ? 'same' : 'newer'}
      {...(same ? {} : { 'data-changed': '' })}
    >
      <p>
        {since}
        {same ? '与看板现在的一致。' : `此后有${counts.join('、')}。`}
        {same && now.title === null ? null : link}
      </p>
      {corrections.length === 0 ? null : (
        <ul>
          {corrections.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {others.length === 0 ? null : (
        <details>
          <summary>其他改动</summary>
          <ul>
            {others.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
