import type { CSSProperties } from 'react';
import type { CatalogueRow } from '../../model/published/catalogue.ts';
import { type CellMark, cellMark, cellPair } from '../../model/select/cellBars.ts';
import styles from './CellPicture.module.css';
import { useRowTools } from './rowTools.ts';

const percent = (value: number): string => `${Math.round(value * 100) / 100}%`;

function span(from: number, to: number): CSSProperties {
  return { left: percent(Math.min(from, to)), width: percent(Math.abs(to - from)) };
}

function Bar({ mark }: { mark: CellMark }) {
  const { zero, at, falls, open, hollow } = mark;
  return (
    <>
      <i className={styles.zero} style={{ left: percent(zero) }} />
      <i className={styles.bar} style={span(zero, at)} data-falls={falls} data-hollow={hollow} />
      {open === 'none' ? null : (
        <i
          className={styles.open}
          style={{ left: percent(at) }}
          data-falls={falls}
          data-points={(open === 'beyond') === falls ? 'left' : 'right'}
        />
      )}
    </>
  );
}

/** The value as a bar, or two dated values as a dumbbell; the same is said in words beside it. */
export function CellPicture({ row }: { row: CatalogueRow }) {
  const { scales, startOf } = useRowTools();
  const start = startOf(row);
  const pair = start ? cellPair(start, row, scales) : null;
  const mark = pair ? null : cellMark(row, scales);
  if (!pair && !mark) return null;
  return (
    <span className={styles.picture} data-picture={pair ? 'dumbbell' : 'bar'} aria-hidden="true">
      {mark ? <Bar mark={mark} /> : null}
      {pair ? (
        <>
          <i className={styles.zero} style={{ left: percent(pair.to.zero) }} />
          <i className={styles.line} style={span(pair.from.at, pair.to.at)} data-falls={pair.falls} />
          {[pair.from, pair.to].map(({ at, hollow }, end) => (
            <i
              key={end === 0 ? 'from' : 'to'}
              className={styles.point}
              style={{ left: percent(at) }}
              data-falls={pair.falls}
              data-hollow={hollow}
              data-start={end === 0}
            />
          ))}
        </>
      ) : null}
    </span>
  );
}
