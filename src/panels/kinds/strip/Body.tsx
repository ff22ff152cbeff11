import { FaceTags } from '../../../evidence/FaceTags.tsx';
import { FigureControl } from '../../../evidence/FigureControl.tsx';
import { recordFace } from '../../../model/text/face.ts';
import { DotLine } from '../../../ui/page/DotLine.tsx';
import type { BodyProps } from '../../charts/prerenderedPictures.ts';
import styles from './Body.module.css';
import { captionParts, type StripItem, stripItems } from './stripItems.ts';

const DESK_WIDTH = 1286;
const COLUMN_MIN = 184;
const COLUMN_PADDING = 48;
const EM = 16;

/**
 * Whether a name may take two lines at desktop width; then all names reserve two, so that the figures share a
 * baseline.
 */
function mayWrap(items: readonly StripItem[], span: number): boolean {
  const width = (DESK_WIDTH * span) / 12;
  const columns = items.length > 6 ? 4 : Math.min(items.length, Math.max(1, Math.floor(width / COLUMN_MIN)));
  const room = (width / columns - COLUMN_PADDING) / EM;
  return columns > 1 && items.some(({ record }) => record.name.length > room);
}

/** A figure with more characters than this needs a row of its own on the narrowest screens. */
const SHORT_FIGURE = 7;
/**
 * A figure with more digits than this needs a row of its own on any phone, because digits are twice as wide
 * as the words after them.
 */
const LONG_NUMBER = 7;

/** Key figures side by side, each naming its own unit, scope and date. */
export function Body({ data }: BodyProps) {
  const items = stripItems(data);
  const size = items.length > 4 ? 'medium' : 'large';
  const isWide = items.some(({ record }) => (recordFace(record).figure ?? '').length > SHORT_FIGURE);
  const isLong = items.some(({ record: { quantity } }) => (quantity?.value ?? '').length > LONG_NUMBER);
  return (
    <div className={styles.frame}>
      <ul
        className={styles.strip}
        data-many={items.length > 6 || undefined}
        data-four={items.length === 4 || undefined}
        data-wide={isWide || undefined}
        data-long={isLong || undefined}
        data-tall={mayWrap(items, data.spec.span ?? 6) || undefined}
      >
        {items.map((item) => (
          <li key={item.record.id} className={styles.item} data-pair={item.from !== null || undefined}>
            <p className={styles.name}>
              <span>{item.record.name}</span>
            </p>
            <p className={styles.figures}>
              {item.from ? (
                <>
                  <FigureControl record={item.from} size={size} />
                  <FaceTags record={item.from} />
                  <span className={styles.arrow} role="img" aria-label="到">
                    →
                  </span>
                </>
              ) : null}
              <FigureControl record={item.record} size={size} />
            </p>
            <p className={styles.caption}>
              <DotLine parts={captionParts(item, data)} />
              <FaceTags record={item.record} />
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
