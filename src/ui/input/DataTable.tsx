import { type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './DataTable.module.css';
import type { SortValue } from './sortRows.ts';
import { TABLE_ROLES } from './tableRoles.ts';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Whether the column holds figures, which are aligned right; text is aligned left. */
  readonly numeric?: boolean;
  /** Whether the column holds phrases: it stays wide enough that no line holds a single character. */
  readonly words?: boolean;
  /** Whether the column holds running text: it stays wide enough to read, even if the table has to scroll. */
  readonly wide?: boolean;
  /** Whether the column is the row's header. */
  readonly rowHeader?: boolean;
  /** What the column is sorted by; figures by their unit first. Null stands last. */
  readonly sort?: (row: Row) => SortValue;
  /** The number and the unit of a figure, for copying. */
  readonly figure?: (row: Row) => { readonly number: string; readonly unit: string } | null;
}

interface Order<Row> {
  readonly key: string;
  readonly down: boolean;
  /** The rows that were sorted, and in their order. */
  readonly of: readonly Row[];
  readonly rows: readonly Row[];
}

export interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: ReadonlyArray<Column<Row>>;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Whether it can be sorted and copied; a page without scripts cannot. */
  readonly tools?: boolean;
}

/**
 * A real table. On a phone each row becomes a block: its name and figure, then the other cells in small type
 * after their column titles, so that scope and date are never off the screen.
 */
export function DataTable<Row>({ caption, columns, rows, rowKey, tools = true }: DataTableProps<Row>) {
  const table = useRef<HTMLTableElement>(null);
  const [sorted, setSorted] = useState<Order<Row> | null>(null);
  const [said, setSaid] = useState('');
  // A prerendered page has no buttons in its headers, and the first pass has to agree with it.
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const order = sorted?.of === rows ? sorted : null;
  const sortBy = async (column: Column<Row>) => {
    const { key, sort } = column;
    if (!sort) return;
    if (order?.key === key && order.down) {
      setSorted(null);
      return;
    }
    const down = order?.key === key;
    const { sortRows } = await import('./sortRows.ts');
    setSorted({ key, down, of: rows, rows: sortRows(rows, sort, down) });
  };
  const copy = async () => {
    const { copyTable, readTable } = await import('../files/tableClip.ts');
    const done = table.current !== null && (await copyTable(readTable(table.current)));
    setSaid(done ? '已复制，可粘贴到表格程序。' : '未能复制，请选中表格后复制。');
  };
  const isSortable = tools && ready && rows.length > 1;
  return (
    <div className={styles.scroll}>
      <table ref={table} className={styles.table} {...TABLE_ROLES.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead {...TABLE_ROLES.group}>
          <tr {...TABLE_ROLES.row}>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                data-title={column.title}
                data-numeric={column.numeric}
                aria-sort={order?.key === column.key ? (order.down ? 'descending' : 'ascending') : undefined}
                {...TABLE_ROLES.columnHeader}
              >
                {isSortable && column.sort ? (
                  <>
                    <button type="button" className={styles.sort} onClick={() => void sortBy(column)}>
                      {column.title}
                      {order?.key === column.key ? (order.down ? ' ↓' : ' ↑') : ''}
                    </button>
                    <span className={styles.plain}>{column.title}</span>
                  </>
                ) : (
                  column.title
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...TABLE_ROLES.group}>
          {(order?.rows ?? rows).map((row) => (
            <tr key={rowKey(row)} {...TABLE_ROLES.row}>
              {columns.map((column) =>
                column.rowHeader ? (
                  <th key={column.key} scope="row" {...TABLE_ROLES.rowHeader}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    key={column.key}
                    data-title={column.title}
                    data-numeric={column.numeric}
                    data-words={column.words}
                    data-wide={column.wide}
                    data-number={column.figure?.(row)?.number}
                    data-unit={column.figure?.(row)?.unit}
                    {...TABLE_ROLES.cell}
                  >
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {tools ? (
        <p className={styles.tools}>
          <button type="button" onClick={() => void copy()}>
            复制表格
          </button>
          <output>{said}</output>
        </p>
      ) : null}
    </div>
  );
}
