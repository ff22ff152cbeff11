import { pathToDomain, pathToParagraph } from '../../model/paths.ts';
import type { PublishedVersion } from '../../model/published/versionHistory.ts';
import { changeText } from '../../model/text/citation.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import styles from './ChangesView.module.css';

/** One published version: its day, its number, and what it brought. */
export function VersionEntry({ entry }: { entry: PublishedVersion }) {
  const { version, date, since, records, documents, added, corrected, withdrawn } = entry;
  const isFirst = since === null;
  const quiet = [documents, added, corrected, withdrawn].every((list) => list.length === 0);
  const heading = `${date} · 版本 ${version.slice(0, 8)}`;
  return (
    <section aria-label={heading}>
      <h3 className={styles.day}>{heading}</h3>
      <p>
        {isFirst ? '首次公布，' : ''}共{records}条数据。
        {quiet ? '数据没有增减或更正，改动在文字、口径或图表。' : ''}
      </p>
      <ul>
        {documents.length === 0 ? null : (
          <li className={styles.change}>
            {isFirst ? '收录文件：' : '新收文件：'}
            {documents.map(({ id, name }, at) => (
              <span key={id}>
                {at > 0 ? '、' : ''}
                <AppLink to={pathToParagraph(id)}>《{name}》</AppLink>
              </span>
            ))}
          </li>
        )}
        {added.map(({ domain, name, count, records: named }) => (
          <li key={domain} className={styles.change}>
            {isFirst ? '' : '新增：'}
            <AppLink to={pathToDomain(domain)}>{name}</AppLink>
            {count}条
            {named.length === 0 ? null : (
              <details>
                <summary>逐条列出</summary>
                <ul>
                  {named.map((record) => (
                    <li key={record.id}>
                      <AppLink to={pathToDomain(domain, undefined, record.id)}>{record.name}</AppLink>
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
        {corrected.map((change) => (
          <li key={change.record} className={styles.change}>
            更正：<strong>{change.name}</strong> {changeText(change)}
          </li>
        ))}
        {withdrawn.map(({ record, name, reason }) => (
          <li key={record} className={styles.change}>
            撤下：<strong>{name ?? '一条文字事实'}</strong>。{reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
