import { useDeferredValue, useMemo } from 'react';
import type { CatalogueRow } from '../../model/published/catalogue.ts';
import { isDown, type Sort, type SortKey, sortKey } from '../../model/select/catalogueFilter.ts';
import { TABLE_ROLES } from '../../ui/input/tableRoles.ts';
import { RowBlock } from './RowBlock.tsx';
import styles from './RowTable.module.css';

/** Rows that come and go together. */
const BLOCK = 25;

/** Blocks that are drawn in the same step as a change of filters. */
const AT_ONCE = 3;

interface Head {
  readonly title: string;
  readonly sort?: SortKey;
  /** Whether the column is sorted downwards first, as numbers and dates are. */
  readonly downFirst?: boolean;
}

const HEADS: readonly Head[] = [
  { title: '选' },
  { title: '名称', sort: 'name' },
  { title: '数值', sort: 'value', downFirst: true },
  { title: '领域' },
  { title: '部门', sort: 'department' },
  { title: '时段', sort: 'period', downFirst: true },
  { title: '性质', sort: 'status' },
  { title: '文件', sort: 'doc' },
  { title: '待核' },
];

/** The order after one more press: one direction, the other, and the order of the domains again. */
export function nextSort({ sort: key, downFirst = false }: Head, now: Sort | null): Sort | null {
  if (key === undefined) return now;
  const [first, second]: [Sort, Sort] = downFirst ? [`${key}-down`, key] : [key, `${key}-down`];
  return now === first ? second : now === second ? null : first;
}

function ariaSort({ sort: key }: Head, now: Sort | null): 'ascending' | 'descending' | undefined {
  if (now === null || key === undefined || sortKey(now) !== key) return undefined;
  return isDown(now) ? 'descending' : 'ascending';
}

export interface RowTableProps {
  readonly caption: string;
  readonly rows: readonly CatalogueRow[];
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort | null) => void;
  /** Whether all rows are drawn, as on paper. */
  readonly whole: boolean;
}

/** All rows as one table, of which only those near the viewport are drawn. */
export function RowTable({ caption, rows, sort, onSort, whole }: RowTableProps) {
  const blocks = useMemo(
    () =>
      Array.from({ length: Math.ceil(rows.length / BLOCK) }, (_, at) =>
        rows.slice(at * BLOCK, (at + 1) * BLOCK),
      ),
    [rows],
  );
  // The first rows are painted at once; those far below follow when there is time.
  const deferred = useDeferredValue(blocks);
  const shown = whole ? blocks : [...blocks.slice(0, AT_ONCE), ...deferred.slice(AT_ONCE)];
  return (
    <table
      {...TABLE_ROLES.table}
      className={styles.table}
      data-rows={rows.length}
      aria-rowcount={rows.length + 1}
    >
      <caption className="visually-hidden">{caption}</caption>
      <thead {...TABLE_ROLES.group} className={styles.head}>
        <tr {...TABLE_ROLES.row} aria-rowindex={1}>
          {HEADS.map((head) => (
            <th
              key={head.title}
              {...TABLE_ROLES.columnHeader}
              data-title={head.title}
              scope="col"
              aria-sort={ariaSort(head, sort)}
            >
              {head.sort === undefined ? (
                head.title
              ) : (
                <>
                  <button type="button" onClick={() => onSort(nextSort(head, sort))}>
                    {head.title}
                    <span aria-hidden="true">
                      {{ ascending: ' ↑', descending: ' ↓', none: '' }[ariaSort(head, sort) ?? 'none']}
                    </span>
                  </button>
                  <span className={styles.plain}>{head.title}</span>
                </>
              )}
            </th>
          ))}
        </tr>
      </thead>
      {shown.map((block, at) => (
        // A block is a place in the list: its rows change with the filters.
        // biome-ignore lint/suspicious/noArrayIndexKey: a block is a place in the list, whatever rows are there
        <RowBlock key={at} rows={block} from={at * BLOCK} whole={whole} />
      ))}
    </table>
  );
}
