import type { ReactNode } from 'react';
import styles from './DataTable.module.css';
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
}

export interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: ReadonlyArray<Column<Row>>;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
}

/**
 * A real table. On a phone each row becomes a block: its name and figure, then the other cells in small type
 * after their column titles, so that scope and date are never off the screen.
 */
export function DataTable<Row>({ caption, columns, rows, rowKey }: DataTableProps<Row>) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table} {...TABLE_ROLES.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead {...TABLE_ROLES.group}>
          <tr {...TABLE_ROLES.row}>
            {columns.map((column) => (
              <th key={column.key} scope="col" data-numeric={column.numeric} {...TABLE_ROLES.columnHeader}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...TABLE_ROLES.group}>
          {rows.map((row) => (
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
    </div>
  );
}
