import type { FrozenChanges } from '../../model/embed/frozenChanges.ts';
import styles from './EmbedNotice.module.css';

/** What the dashboard shows today in place of a frozen panel. */
export type FrozenNow =
  /** `panel` is its own id or the one that replaced it; `title` is set where the id differs. */
  | {
      readonly state: 'shown';
      readonly panel: string;
      readonly title: string | null;
      readonly changes: FrozenChanges;
    }
  /** `why` is the recorded reason, or null. */
  | { readonly state: 'gone'; readonly why: string | null };

export interface FrozenNoticeProps {
  /** The day on which the version was frozen, YYYY-MM-DD. */
  readonly date: string;
  readonly now: FrozenNow;
}

/** The notice above a frozen panel: since when it is frozen, and what was corrected since. */
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
