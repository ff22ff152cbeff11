import { useId } from 'react';
import styles from './CountyLegend.module.css';
import fills from './countyFill.module.css';
import type { CountyScale } from './countyScale.ts';
import { HatchPattern } from './HatchPattern.tsx';

/**
 * The legend: the classes with their labels and how many counties are in each. Map and table use the same
 * scale.
 */
export function CountyLegend({ scale }: { scale: CountyScale }) {
  const hatch = useId();
  return (
    <div className={styles.legend}>
      <p className={styles.title}>{scale.title}</p>
      <ul>
        {scale.classes.map(({ id, label, fill, counties }) => (
          <li key={id} data-class={id} data-fill={fill}>
            <svg
              className={`${styles.swatch} ${fills.fill}`}
              viewBox="0 0 24 16"
              aria-hidden="true"
              data-fill={fill}
            >
              {fill === 'absent' ? <HatchPattern id={hatch} /> : null}
              <rect
                x="0.5"
                y="0.5"
                width="23"
                height="15"
                fill={fill === 'absent' ? `url(#${hatch})` : undefined}
              />
            </svg>
            {label}
            {scale.stepped ? <span className={styles.count}> {counties}个</span> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
