import { FaceTags } from '../../../evidence/FaceTags.tsx';
import { FigureControl } from '../../../evidence/FigureControl.tsx';
import { recordFace } from '../../../model/text/face.ts';
import { DotLine } from '../../../ui/page/DotLine.tsx';
import type { BodyProps } from '../../charts/prerenderedPictures.ts';
import styles from './Body.module.css';
import { ShareTrack } from './ShareTrack.tsx';
import { captionParts, type StripItem, stripItems } from './stripItems.ts';

const DESK_WIDTH = 1286;
const GRID_GAP = 32;
const COLUMN_PADDING = 48;
const EM = 16;
/** Font sizes of large and medium figures, and the share of it that their words have. */
const FIGURE = { large: { em: 44, word: 0.45 }, medium: { em: 28, word: 0.57 } } as const;
/** Strips narrower than this are rows: name and scope on the left, the figure on the right. */
const ROWS_BELOW = 4;
/** So are those narrower than this that would stack their figures or have many, and those of this width with one left over. */
const PAIRS_BELOW = 6;
const MOST_PAIRED = 4;

/** Characters from here on, of the CJK range, are one em wide; digits and Latin letters a little over half. */
const FIRST_WIDE = 0x2e7f;
const NARROW = 0.58;

/** About how many em a text takes; the charts' own estimate would bring their code along. */
const emOf = (text: string): number =>
  [...text].reduce((sum, char) => sum + (char.charCodeAt(0) > FIRST_WIDE ? 1 : NARROW), 0);

/** The width that a figure needs, in sizes of its digits. */
function figureWidth({ record, from }: StripItem, size: keyof typeof FIGURE): number {
  const width = (words: ReturnType<typeof recordFace>['words']) =>
    words ? emOf(words.number) + FIGURE[size].word * emOf(words.before + words.after) : 0;
  return Math.max(...[record, ...(from ? [from] : [])].map((item) => width(recordFace(item).words)));
}

/**
 * Whether a name may take two lines at desktop width; then all names reserve two, so that the figures share a
 * baseline.
 */
function mayWrap(items: readonly StripItem[], span: number, column: number): boolean {
  const width = (DESK_WIDTH * span) / 12;
  const fitting = Math.max(1, Math.floor(width / column));
  const columns = items.length > 6 ? Math.min(4, fitting) : Math.min(items.length, fitting);
  const room = (width / columns - COLUMN_PADDING) / EM;
  return columns > 1 && items.some(({ record }) => record.name.length > room);
}

/** The least width of a column, apart from what its figure needs. */
const COLUMN_MIN = 184;
const [LEAST_HELD, MOST_HELD] = [4, 9];

/** Whether a narrow strip is clearer as rows than as cells. */
function isRows(count: number, span: number, column: number): boolean {
  const fitting = (((DESK_WIDTH + GRID_GAP) * span) / 12 - GRID_GAP) / column;
  const many = span < PAIRS_BELOW ? fitting < 2 || count > MOST_PAIRED : fitting < 3 && count % 2 > 0;
  return span < ROWS_BELOW || (span <= PAIRS_BELOW && count > 1 && many);
}

/** Key figures side by side, each naming its own unit, scope and date. */
export function Body({ data }: BodyProps) {
  const items = stripItems(data);
  const size = items.length > 4 ? 'medium' : 'large';
  const span = data.spec.span ?? 6;
  const widest = Math.max(...items.map((item) => figureWidth(item, size)));
  const hold = Math.min(MOST_HELD, Math.max(LEAST_HELD, Math.ceil(widest)));
  const column = Math.max(COLUMN_MIN, hold * FIGURE[size].em + COLUMN_PADDING);
  return (
    <div className={styles.frame}>
      <ul
        className={styles.strip}
        data-many={items.length > 6 || undefined}
        data-count={items.length}
        data-hold={hold}
        data-size={size}
        data-rows={isRows(items.length, span, column) || undefined}
        data-tall={mayWrap(items, span, column) || undefined}
      >
        {items.map((item) => (
          <li key={item.record.id} className={styles.item} data-pair={item.from !== null || undefined}>
            <div className={styles.about}>
              <p className={styles.name}>
                <span>{item.record.name}</span>
              </p>
              <p className={styles.caption}>
                <DotLine parts={captionParts(item, data, false)} />
                <FaceTags record={item.record} quiet />
              </p>
            </div>
            {item.from ? null : <ShareTrack record={item.record} />}
            <p className={styles.figures}>
              {item.from ? (
                <>
                  <FigureControl record={item.from} size={size} />
                  <FaceTags record={item.from} quiet />
                  <span className={styles.arrow} role="img" aria-label="到">
                    →
                  </span>
                </>
              ) : null}
              <FigureControl record={item.record} size={size} />
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
