import styles from './Loading.module.css';

/** A placeholder that appears only when loading takes long enough to be noticed. */
export function Loading({ what }: { what: string }) {
  return (
    <p className={styles.loading} role="status">
      正在读取{what}……
    </p>
  );
}
