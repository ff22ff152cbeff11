import { Fragment } from 'react';
import { AppLink } from '../../ui/input/AppLink.tsx';
import { Tag } from '../../ui/page/Tag.tsx';
import styles from './SignOffSheet.module.css';
import type { SignOffGroup } from './signOffRows.ts';

export interface SignOffTableProps {
  readonly groups: readonly SignOffGroup[];
  readonly title: string;
  /** Version of the dataset, so that a signed page says what was signed. */
  readonly version: string;
}

/** The table of the sheet; its header, with room for a name, is repeated on every printed page. */
export function SignOffTable({ groups, title, version }: SignOffTableProps) {
  return (
    <section className={styles.scroll} aria-label="核对单">
      <table className={styles.table}>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr className={styles.running}>
            <td colSpan={5}>
              {title} · 数据版本 {version}
              <span>核对人：</span>
              <span>日期：</span>
            </td>
          </tr>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">数字</th>
            <th scope="col">口径</th>
            <th scope="col">出处</th>
            <th scope="col">核对</th>
          </tr>
        </thead>
        {groups.map(({ domain, department, rows }) => (
          <Fragment key={`${domain} ${department}`}>
            <tbody>
              <tr className={styles.group}>
                <th scope="colgroup" colSpan={5}>
                  {domain} · {department} <small>{rows.length}</small>
                </th>
              </tr>
              {rows.map(({ id, name, figure, tags, scope, sources, caveat }) => (
                <tr key={id} data-sign={id}>
                  <th scope="row">
                    {name}
                    {tags.map((tag) => (
                      <Tag key={tag}>{tag}</Tag>
                    ))}
                  </th>
                  <td className={styles.figure}>{figure}</td>
                  <td>
                    {scope}
                    {caveat === '' ? null : <em className={styles.matter}>{caveat}</em>}
                  </td>
                  <td>
                    {sources.map(({ passage, path, quote }) => (
                      <p key={`${passage} ${quote}`}>
                        <AppLink to={path} className={styles.place}>
                          {passage}
                        </AppLink>
                        “{quote}”
                      </p>
                    ))}
                  </td>
                  <td className={styles.box}>□</td>
                </tr>
              ))}
            </tbody>
          </Fragment>
        ))}
      </table>
    </section>
  );
}
