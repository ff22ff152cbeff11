import { encode } from 'uqr';
import styles from './QrCode.module.css';

/** Cells of white round the code, without which scanners do not find it. */
const QUIET = 4;

/** An address to scan. Drawn as one path: dark cells on white whatever the theme. */
export function QrCode({ address }: { address: string }) {
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + QUIET},${y + QUIET}h1v1h-1z`] : [])))
    .join('');
  const side = size + 2 * QUIET;
  return (
    <figure className={styles.figure}>
      <svg
        viewBox={`0 0 ${side} ${side}`}
        className={styles.code}
        role="img"
        aria-label={`二维码：${address}`}
      >
        <rect width={side} height={side} className={styles.light} />
        <path d={path} className={styles.dark} />
      </svg>
      <figcaption className={styles.address}>{address}</figcaption>
    </figure>
  );
}
