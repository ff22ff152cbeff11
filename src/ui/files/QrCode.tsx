import { encode } from 'uqr';
import styles from './QrCode.module.css';

/** Width of the quiet zone in cells; scanners do not find a code without it. */
const QUIET = 4;

/**
 * An address as a QR code, drawn as one path. It stays dark on light in every theme, because many scanners
 * refuse inverted codes.
 */
export function QrCode({ address, className }: { address: string; className?: string | undefined }) {
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + QUIET},${y + QUIET}h1v1h-1z`] : [])))
    .join('');
  const side = size + 2 * QUIET;
  return (
    <svg
      className={className}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={`二维码：${address}`}
    >
      <rect className={styles.light} width={side} height={side} />
      <path className={styles.dark} d={path} />
    </svg>
  );
}
