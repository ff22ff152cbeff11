import styles from './CountyLabels.module.css';
import type { CountyFill } from './countyClass.ts';
import { LEADER_FOOT, LINE_HEIGHT, type PlacedLabel } from './placeLabels.ts';

export interface CountyLabelsProps {
  readonly labels: readonly PlacedLabel[];
  readonly fontSize: number;
  readonly fillOf: (adcode: string) => CountyFill;
}

/**
 * Labels on the map, with leader lines to those outside their county. They are hidden from screen readers
 * because the links say the same.
 */
export function CountyLabels({ labels, fontSize, fillOf }: CountyLabelsProps) {
  return (
    <g className={styles.labels} {...{ 'aria-hidden': true }}>
      {labels.map(({ id, box, lines, nameLines, inside, leader }) => (
        <g key={id} data-label={id} data-row={fillOf(id)} data-fill={inside ? fillOf(id) : 'outside'}>
          {leader ? (
            <>
              <path className={styles.leader} d={`M${leader[0].join(',')}L${leader[1].join(',')}`} />
              <circle
                className={styles.foot}
                cx={leader[0][0]}
                cy={leader[0][1]}
                r={fontSize * LEADER_FOOT}
              />
            </>
          ) : null}
          {lines.map((line, index) => (
            <text
              key={line}
              x={box.left + box.width / 2}
              y={box.top + (index + 0.5) * fontSize * LINE_HEIGHT}
              data-line={index < nameLines ? 0 : index}
            >
              {line}
            </text>
          ))}
        </g>
      ))}
    </g>
  );
}
