import { memo, useRef, useState } from 'react';
import type { CatalogueRow } from '../../model/published/catalogue.ts';
import { TABLE_ROLES } from '../../ui/input/tableRoles.ts';
import { useInView } from '../../ui/measure/useInView.ts';
import { Row } from './Row.tsx';
import styles from './RowTable.module.css';

/** Names and numbers of rows that are not laid out, for the browser's own search in the page. */
const rowWords = ({ name, text, quantity }: CatalogueRow): string =>
  `${text ?? name} ${quantity ? quantity.value + quantity.magnitude + quantity.unit : ''}`;

export interface RowBlockProps {
  readonly rows: readonly CatalogueRow[];
  /** The position of its first row in the list. */
  readonly from: number;
  /** Whether the rows are drawn wherever they are, as on paper. */
  readonly whole: boolean;
}

/**
 * Some consecutive rows. Away from the viewport only their words are in the page, in the space that the rows
 * had or are likely to have; the browser finds them, and the rows are drawn when it scrolls there.
 */
export const RowBlock = memo(function RowBlock({ rows, from, whole }: RowBlockProps) {
  const box = useRef<HTMLTableSectionElement>(null);
  const { near, height } = useInView(box, from === 0);
  const [first] = rows;
  // The height is that of the rows for which it was measured: after a change of filters they are others.
  const [measured, setMeasured] = useState({ first, height });
  if (measured.height !== height) setMeasured({ first, height });
  if (near || whole)
    return (
      <tbody {...TABLE_ROLES.group} ref={box} className={styles.block}>
        {rows.map((row, at) => (
          <Row key={row.id} row={row} index={from + at} />
        ))}
      </tbody>
    );
  const known = measured.first === first && measured.height !== null;
  return (
    <tbody
      ref={box}
      className={styles.words}
      style={{ height: known ? `${measured.height}px` : `calc(var(--row-height) * ${rows.length})` }}
      aria-hidden="true"
    >
      <tr>
        <td>{rows.map(rowWords).join('\n')}</td>
      </tr>
    </tbody>
  );
});
