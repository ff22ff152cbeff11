import { useContext, useMemo } from 'react';
import { MatterMark } from '../../../evidence/MatterMark.tsx';
import type { PanelData } from '../../../model/select/panelData.ts';
import { doubtfulRecords } from '../../../model/text/recordText.ts';
import { scopeLine } from '../../../model/text/scopeLine.ts';
import { ChartPlace } from '../../charts/chartPlace.ts';
import type { PanelEngine } from '../../charts/drawings.ts';
import { ChangeLine } from '../slope/ChangeLine.tsx';
import { pairPanels } from '../slope/pairPanels.ts';
import styles from './MultiplesBody.module.css';

export interface MultiplesBodyProps {
  readonly data: PanelData;
  readonly engine: PanelEngine;
  readonly eager?: boolean;
}

/** Every two-point change as a small picture with an axis of its own. */
export function MultiplesBody({ data, engine, eager = false }: MultiplesBodyProps) {
  const Chart = useContext(ChartPlace);
  const cells = useMemo(() => pairPanels(data), [data]);
  return (
    <div data-marks={eager ? undefined : ''}>
      <ul
        className={styles.grid}
        data-few={cells.length < 3 || undefined}
        data-four={(cells.length > 3 && cells.length % 3 === 1) || undefined}
      >
        {cells.map((cell) => {
          const [record] = cell.records;
          return record ? (
            <li key={record.id}>
              <p className={styles.name}>
                <span>
                  {record.name}
                  {doubtfulRecords(cell.all).map((item) => (
                    <MatterMark key={item.id} record={item} />
                  ))}
                </span>
                {cell.pairs.map(({ to, change }) =>
                  change ? <ChangeLine key={to.id} record={change} line={scopeLine(cell)} /> : null,
                )}
              </p>
              <Chart data={cell} engine={engine} eager={eager} compact />
            </li>
          ) : null;
        })}
      </ul>
    </div>
  );
}
