import { useRef } from 'react';
import type { CountiesShard, PublishedRecord } from '../../model/dataset.ts';
import { pathToCounty } from '../../model/paths.ts';
import { useGoTo } from '../../state/urlState.ts';
import styles from './TileMap.module.css';

export type CountyRow = CountiesShard['counties'][number] & { readonly facts: readonly PublishedRecord[] };

const STEPS: Readonly<Record<string, readonly [column: number, row: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The nearest tile in the direction of an arrow key; the tile itself where there is none. */
export function neighbourOf(rows: readonly CountyRow[], from: CountyRow, key: string): CountyRow {
  const step = STEPS[key];
  if (!step || !from.tile) return from;
  const [x, y] = from.tile;
  const ahead = rows.flatMap((row) => {
    if (!row.tile || row === from) return [];
    const [dx, dy] = [row.tile[0] - x, row.tile[1] - y];
    const along = dx * step[0] + dy * step[1];
    const across = Math.abs(dx * step[1]) + Math.abs(dy * step[0]);
    return along > 0 ? [{ row, distance: along + 2 * across }] : [];
  });
  ahead.sort((a, b) => a.distance - b.distance);
  return ahead[0]?.row ?? from;
}

/** Equal tiles: one for each county, shaded by how many facts name it, hatched where none does. */
export function TileMap({ rows }: { rows: readonly CountyRow[] }) {
  const goTo = useGoTo();
  const box = useRef<HTMLUListElement>(null);
  const most = Math.max(1, ...rows.map(({ facts }) => facts.length));
  const focus = (row: CountyRow) =>
    box.current?.querySelector<HTMLElement>(`[data-county="${row.adcode}"]`)?.focus();
  return (
    <ul ref={box} className={styles.map} data-drawing="tiles">
      {rows.map((row) =>
        row.tile ? (
          <li key={row.region} style={{ gridColumn: row.tile[0] + 1, gridRow: row.tile[1] + 1 }}>
            <button
              type="button"
              className={styles.tile}
              data-county={row.adcode}
              data-step={row.facts.length === 0 ? 'none' : Math.ceil((row.facts.length / most) * 3)}
              onClick={() => goTo(pathToCounty(row.adcode))}
              onKeyDown={(event) => {
                if (!(event.key in STEPS)) return;
                event.preventDefault();
                focus(neighbourOf(rows, row, event.key));
              }}
            >
              <span>{row.name}</span>
              <strong>{row.facts.length === 0 ? '未点名' : row.facts.length}</strong>
            </button>
          </li>
        ) : null,
      )}
    </ul>
  );
}
