import { Fragment, useRef, useState } from 'react';
import { AppLink } from '../../ui/input/AppLink.tsx';
import { type SortValue, sortRows } from '../../ui/input/sortRows.ts';
import { Tag } from '../../ui/page/Tag.tsx';
import styles from './SignOffSheet.module.css';
import type { SignOffGroup, SignOffRow } from './signOffRows.ts';

export interface SignOffTableProps {
  readonly groups: readonly SignOffGroup[];
  readonly title: string;
  /** Version of the dataset, so that a signed page says what was signed. */
  readonly version: string;
}

interface SortedColumn {
  readonly key: 'name' | 'figure' | 'scope';
  readonly title: string;
  readonly sort: (row: SignOffRow) => SortValue;
}

/** The columns that the rows of each department are sorted by; figures by their unit first. */
const SORTED: readonly SortedColumn[] = [
  { key: 'name', title: '项目', sort: ({ name }) => name },
  {
    key: 'figure',
    title: '数字',
    sort: ({ signed, unit }) => (signed === '' ? null : [unit, Number(signed)]),
  },
  { key: 'scope', title: '口径', sort: ({ scope }) => scope },
];

interface Order {
  readonly column: SortedColumn;
  readonly down: boolean;
}

/** The next order after a header was pressed: upwards, downwards, as the sheet has it. */
const nextOrder = (order: Order | null, column: SortedColumn): Order | null =>
  order?.column !== column ? { column, down: false } : order.down ? null : { column, down: true };

/** The table of the sheet; its header, with room for a name, is repeated on every printed page. */
export function SignOffTable({ groups, title, version }: SignOffTableProps) {
  const table = useRef<HTMLTableElement>(null);
  const [order, setOrder] = useState<Order | null>(null);
  const [said, setSaid] = useState('');
  const copy = async () => {
    const { copyTable, readTable } = await import('../../ui/files/tableClip.ts');
    // The line with the name of who checks is for paper.
    const isRow = (row: HTMLTableRowElement) => row.className !== styles.running;
    const done = table.current !== null && (await copyTable(readTable(table.current, isRow)));
    setSaid(done ? '已复制，可粘贴到表格程序。' : '未能复制，请选中表格后复制。');
  };
  return (
    <section className={styles.scroll} aria-label="核对单">
      <p className={styles.ways}>
        <button type="button" onClick={() => void copy()}>
          复制表格
        </button>
        <output>{said}</output>
      </p>
      <table ref={table} className={styles.table}>
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
            {SORTED.map((column) => {
              const direction =
                order?.column === column ? (order.down ? 'descending' : 'ascending') : undefined;
              return (
                <th key={column.key} scope="col" data-title={column.title} aria-sort={direction}>
                  <button
                    type="button"
                    className={styles.sort}
                    onClick={() => setOrder(nextOrder(order, column))}
                  >
                    {column.title}
                    {direction === undefined ? '' : direction === 'descending' ? ' ↓' : ' ↑'}
                  </button>
                </th>
              );
            })}
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
              {(order ? sortRows(rows, order.column.sort, order.down) : rows).map(
                ({ id, name, figure, cell, tags, scope, sources, caveat }) => (
                  <tr key={id} data-sign={id}>
                    <th scope="row">
                      {name}
                      {tags.map((tag) => (
                        <Tag key={tag}>{tag}</Tag>
                      ))}
                    </th>
                    <td className={styles.figure} data-number={cell?.number} data-unit={cell?.unit}>
                      {figure}
                    </td>
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
                ),
              )}
            </tbody>
          </Fragment>
        ))}
      </table>
    </section>
  );
}
