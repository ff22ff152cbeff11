import { memo } from 'react';
import type { CountyFigureProps } from '../../map/CountyFigure.tsx';
import type { PublishedRecord } from '../../model/published/dataset.ts';
import { selectPanelData } from '../../model/select/panelData.ts';
import { NO_LINE } from '../../model/text/scopeLine.ts';
import { TableBody } from '../../panels/table/TableBody.tsx';
import { Section } from '../../ui/page/Section.tsx';
import styles from './FactTable.module.css';

type Scale = CountyFigureProps['scale'];

export interface FactTableProps {
  readonly scale: Scale;
  readonly selected: Scale['rows'][number] | null;
  readonly byId: ReadonlyMap<string, PublishedRecord>;
  readonly onClear: () => void;
}

/** Every fact of the layer, or those of the selected county, with quotes and sources. */
export const FactTable = memo(function FactTable({ scale, selected, byId, onClear }: FactTableProps) {
  const rows = selected ? [selected] : scale.rows;
  const ids = [...new Set(rows.flatMap(({ records }) => records.map(({ id }) => id)))];
  return (
    <Section title="事实与出处">
      {selected ? (
        <p className={styles.filter}>
          只列{selected.name}
          <button type="button" onClick={onClear}>
            显示全部
          </button>
        </p>
      ) : null}
      {ids.length === 0 ? (
        <p>
          {selected?.name ?? '各处'}：{rows[0]?.classLabel}，没有可列的事实。
        </p>
      ) : (
        <TableBody
          data={selectPanelData(
            { id: 'county-facts', kind: 'table', section: '', title: scale.title, records: ids },
            byId,
          )}
          line={NO_LINE}
        />
      )}
    </Section>
  );
});
