import styles from './HatchPattern.module.css';

/** The fill of what no text mentions: lines on open ground, so that it is no step of any scale. */
export function HatchPattern({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="7" height="7" className={styles.ground} />
        <path d="M0,0V7" className={styles.line} />
      </pattern>
    </defs>
  );
}
