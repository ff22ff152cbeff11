import type { ReactNode } from 'react';
import styles from './DataTable.module.css';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures are set to the right edge, words to the left. */
  readonly numeric?: boolean;
  /** A phrase: kept wide enough that no single character is left on a line. */
  readonly words?: boolean;
  /** Running text: kept wide enough to read, even where the table has to scroll. */
  readonly wide?: boolean;
  /** The column that names the row. */
  readonly rowHeader?: boolean;
}

export interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: ReadonlyArray<Column<Row>>;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
}

// On a phone rows are laid out as blocks, and a browser then forgets that they are a table; roles say it again.
const ROLES = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader' },
  rowHeader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

/**
 * A real table. On a phone each row is a block: its name and figure, then the rest in small type
 * with the column's title before it, so that scope and date are never off the screen.
 */
export function DataTable<Row>({ caption, columns, rows, rowKey }: DataTableProps<Row>) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table} {...ROLES.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead {...ROLES.group}>
          <tr {...ROLES.row}>
            {columns.map((column) => (
              <th key={column.key} scope="col" data-numeric={column.numeric} {...ROLES.columnHeader}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROLES.group}>
          {rows.map((row) => (
            <tr key={rowKey(row)} {...ROLES.row}>
              {columns.map((column) =>
                column.rowHeader ? (
                  <th key={column.key} scope="row" {...ROLES.rowHeader}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    key={column.key}
                    data-title={column.title}
                    data-numeric={column.numeric}
                    data-words={column.words}
                    data-wide={column.wide}
                    {...ROLES.cell}
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
