import { useContext, useMemo } from 'react';
import { scopeLine } from '../../../model/text/scopeLine.ts';
import { ChangeLine } from '../../charts/ChangeLine.tsx';
import { ChartSlotContext } from '../../charts/chartSlot.ts';
import type { BodyProps } from '../../charts/prerenderedPictures.ts';
import styles from './Body.module.css';
import { pairPanels } from './pairPanels.ts';

/** Every two-point change as a small chart with its own axis. */
export function Body({ data, engine, eager = false }: BodyProps) {
  const Chart = useContext(ChartSlotContext);
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
                <span>{record.name}</span>
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
