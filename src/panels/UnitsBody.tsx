import { FigureControl } from '../evidence/FigureControl.tsx';
import type { PublishedRecord } from '../model/dataset.ts';
import type { PanelData } from '../model/panelData.ts';
import { recordSentence } from '../model/recordText.ts';
import styles from './UnitsBody.module.css';

const CELL = 14;
const GAP = 3;
const STEP = CELL + GAP;
const COLUMNS = 20;
const ROWS = 5;
const CELLS = Array.from({ length: COLUMNS * ROWS }, (_, index) => index);

/** A hundred cells, one for each percentage point; the last one is filled as far as the decimals say. */
function Units({ record }: { record: PublishedRecord }) {
  const percent = Number(record.quantity?.value);
  const bound = record.quantity?.qualifier;
  return (
    <svg
      className={styles.units}
      viewBox={`-1 -1 ${COLUMNS * STEP - GAP + 2} ${ROWS * STEP - GAP + 2}`}
      role="img"
      aria-label={`百格图：${recordSentence(record)}`}
    >
      {CELLS.map((index) => {
        const x = (index % COLUMNS) * STEP;
        const y = Math.floor(index / COLUMNS) * STEP;
        const filled = Math.min(1, Math.max(0, percent - index));
        return (
          <g key={index}>
            <rect
              x={x + 0.5}
              y={y + 0.5}
              width={CELL - 1}
              height={CELL - 1}
              className={styles.cell}
              data-beyond={(bound === '>' || bound === '>=') && filled === 0 ? true : undefined}
            />
            {filled > 0 ? (
              <rect x={x} y={y} width={CELL * filled} height={CELL} className={styles.filled} />
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}

/** Shares as unit rows: what one in a hundred means can be counted. */
export function UnitsBody({ data }: { data: PanelData }) {
  return (
    <ul className={styles.list}>
      {data.records.map((record) => (
        <li key={record.id} className={styles.item}>
          <div>
            <p className={styles.name}>{record.name}</p>
            <FigureControl record={record} size="large" />
          </div>
          <Units record={record} />
        </li>
      ))}
    </ul>
  );
}
