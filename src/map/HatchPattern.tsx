import styles from './HatchPattern.module.css';

export interface HatchPatternProps {
  readonly id: string;
  /** The factor by which the hatched shape is scaled; the hatch lines are not. */
  readonly scale?: number;
}

/**
 * The fill of a county that no text mentions: hatch lines on white, so that it cannot be read as a step of a
 * scale.
 */
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
