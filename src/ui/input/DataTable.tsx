import type { ReactNode } from 'react';
import styles from './DataTable.module.css';

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

// On a phone rows are laid out as blocks, and browsers then drop the table semantics; explicit roles restore
// them.
const ROLES = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader' },
  rowHeader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

/**
 * A real table. On a phone each row becomes a block: its name and figure, then the other cells in small type
 * after their column titles, so that scope and date are never off the screen.
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
