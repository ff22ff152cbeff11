import { useState } from 'react';
import { useDocumentHeaders } from '../../evidence/documentTitles.ts';
import { KIND_LABEL, RECORD_KINDS } from '../../model/fields/vocabulary.ts';
import { pathToParagraph } from '../../model/paths.ts';
import type { ReviewShard } from '../../model/published/reviewShard.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import { type Column, DataTable } from '../../ui/input/DataTable.tsx';
import styles from './CoverageBars.module.css';

type Item = ReviewShard['coverage'][number];

const PARTS = [...RECORD_KINDS, 'set-aside'] as const;
type Part = (typeof PARTS)[number];

const partLabel = (part: Part): string => (part === 'set-aside' ? '不作数据' : KIND_LABEL[part]);
const partCount = (item: Item, part: Part): number =>
  part === 'set-aside' ? item.setAside : item.kinds[part];

/**
 * How every numeral of each document is accounted for: one bar per document, one scale for all, every part
 * labelled.
 */
export function CoverageBars({ coverage }: { coverage: ReviewShard['coverage'] }) {
  const [asTable, setAsTable] = useState(false);
  const documentOf = useDocumentHeaders();
  const most = Math.max(...coverage.map(({ numerals }) => numerals));
  const total = (part: Part) => coverage.reduce((sum, item) => sum + partCount(item, part), 0);
  const all = coverage.reduce((sum, { numerals }) => sum + numerals, 0);
  const columns: Array<Column<Item>> = [
    { key: 'doc', title: '文件', rowHeader: true, cell: ({ doc }) => documentOf(doc).shortTitle },
    ...PARTS.map(
      (part): Column<Item> => ({
        key: part,
        title: partLabel(part),
        numeric: true,
        sort: (item) => ['', partCount(item, part)],
        cell: (item) => partCount(item, part),
      }),
    ),
    {
      key: 'all',
      title: '合计',
      numeric: true,
      sort: ({ numerals }) => ['', numerals],
      cell: ({ numerals }) => numerals,
    },
  ];
  return (
    <>
      <p className={styles.sum}>
        {coverage.length}份文件共{all}个数字：
        {PARTS.filter((part) => total(part) > 0)
          .map((part) => `${partLabel(part)}${total(part)}个`)
          .join('，')}
        。
        <button type="button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          表格
        </button>
      </p>
      {asTable ? (
        <DataTable caption="各文件数字的去向" columns={columns} rows={coverage} rowKey={({ doc }) => doc} />
      ) : (
        <ul className={styles.bars}>
          {coverage.map((item) => (
            <li key={item.doc} className={styles.bar} data-coverage={item.doc}>
              <p className={styles.name}>
                <AppLink to={pathToParagraph(item.doc)}>{documentOf(item.doc).shortTitle}</AppLink>{' '}
                <strong>{item.numerals}</strong>
              </p>
              <div>
                <div
                  className={styles.track}
                  style={{ width: `${(item.numerals / most) * 100}%` }}
                  aria-hidden="true"
                >
                  {PARTS.map((part) => (
                    <span
                      key={part}
                      className={styles.part}
                      data-part={part}
                      style={{ width: `${(partCount(item, part) / item.numerals) * 100}%` }}
                    />
                  ))}
                </div>
                <p className={styles.labels}>
                  {PARTS.filter((part) => partCount(item, part) > 0).map((part) => (
                    <span key={part} className={styles.label}>
                      <i className={styles.swatch} data-part={part} />
                      {partLabel(part)} {partCount(item, part)}
                    </span>
                  ))}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
