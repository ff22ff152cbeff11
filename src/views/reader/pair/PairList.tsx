import { AppLink } from '../../../ui/input/AppLink.tsx';
import { type Column, DataTable } from '../../../ui/input/DataTable.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { Tag } from '../../../ui/page/Tag.tsx';
import { DiffText } from './DiffText.tsx';
import styles from './PairView.module.css';
import type { Pair } from './pairData.ts';

export interface PairListProps {
  readonly pairs: readonly Pair[];
  /** Index of the fact that is shown above. */
  readonly now: number;
  readonly titles: readonly [string, string];
  readonly to: (index: number) => string | null;
}

/** Every fact that the two documents share, with both quotes. */
export function PairList({ pairs, now, titles, to }: PairListProps) {
  const rows = pairs.map((pair, index) => ({ pair, index }));
  const columns: Array<Column<(typeof rows)[number]>> = [
    {
      key: 'name',
      title: '事实',
      rowHeader: true,
      cell: ({ pair, index }) => (
        <>
          <AppLink to={to(index) ?? ''} current={index === now} className={styles.pick}>
            {index + 1} {pair.here.recordName}
          </AppLink>
          {pair.differs ? <Tag tone="accent">写法不同</Tag> : null}
        </>
      ),
    },
    { key: 'here', title: titles[0], wide: true, cell: ({ pair }) => <DiffText runs={pair.runs.a} /> },
    { key: 'there', title: titles[1], wide: true, cell: ({ pair }) => <DiffText runs={pair.runs.b} /> },
  ];
  return (
    <Section title="全部相同的事实" count={pairs.length}>
      <DataTable caption="全部相同的事实" columns={columns} rows={rows} rowKey={({ pair }) => pair.record} />
    </Section>
  );
}
