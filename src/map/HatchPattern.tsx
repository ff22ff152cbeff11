import styles from './HatchPattern.module.css';

export interface HatchPatternProps {
  readonly id: string;
  /** By how much the hatched shape is scaled, which the lines must not be. */
  readonly scale?: number;
}

/** The fill of what no text mentions: lines on open ground, so that it is no step of any scale. */
export function HatchPattern({ id, scale = 1 }: HatchPatternProps) {
  return (
    <defs>
      <pattern
        id={id}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform={`scale(${1 / scale}) rotate(45)`}
      >
        <rect width="7" height="7" className={styles.ground} />
        <path d="M0,0V7" className={styles.line} />
      </pattern>
    </defs>
  );
}
