import { QuoteText } from '../../evidence/QuoteText.tsx';
import type { CoreShard } from '../../model/dataset.ts';
import { pathToPair, pathToParagraph } from '../../model/paths.ts';
import { formatQuantity } from '../../model/quantity.ts';
import { DIFFERENCE_LABEL } from '../../model/review.ts';
import type { ReviewShard } from '../../model/reviewShard.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { Tag } from '../../ui/Tag.tsx';
import styles from './ConflictCard.module.css';

type Conflict = ReviewShard['conflicts'][number];

export interface ConflictCardProps {
  readonly conflict: Conflict;
  readonly core: CoreShard | null;
  /** The address leads to this one. */
  readonly here: boolean;
}

/** Two sides that tell one record in two documents can be set side by side. */
function pairOf({ sides }: Conflict): string | null {
  const [first] = sides;
  const second = sides.find(
    ({ record, evidence }) =>
      record !== undefined && record === first?.record && evidence.doc !== first.evidence.doc,
  );
  return first && second
    ? pathToPair(first.evidence.doc, first.evidence.paragraph, first.evidence.id, second.evidence.id)
    : null;
}

/** One disagreement: what differs, both sides in the documents' words, the one used and why. */
export function ConflictCard({ conflict, core, here }: ConflictCardProps) {
  const pair = pairOf(conflict);
  return (
    <li
      id={`review-${conflict.id}`}
      className={styles.conflict}
      data-here={here || undefined}
      data-conflict={conflict.id}
    >
      <h3 className={styles.title}>{conflict.title}</h3>
      <p className={styles.differs}>
        不同之处：{conflict.differs.map((difference) => DIFFERENCE_LABEL[difference]).join('、')}
      </p>
      <ul className={styles.sides}>
        {conflict.sides.map((side, index) => (
          <li key={side.evidence.id} className={styles.side} data-used={conflict.used === index || undefined}>
            <p className={styles.says}>
              {side.says ? formatQuantity(side.says) : side.words}
              {conflict.used === index ? <Tag tone="data">采用</Tag> : null}
            </p>
            <QuoteText evidence={side.evidence} />
            <p>
              <AppLink
                to={pathToParagraph(side.evidence.doc, side.evidence.paragraph, side.evidence.id)}
                className={styles.source}
              >
                {core?.documents.find(({ id }) => id === side.evidence.doc)?.shortTitle ?? side.evidence.doc}{' '}
                · 第{side.evidence.paragraph}段
              </AppLink>
            </p>
          </li>
        ))}
      </ul>
      {pair ? (
        <p>
          <AppLink to={pair} className={styles.source}>
            两处原文并排对照
          </AppLink>
        </p>
      ) : null}
      <p className={styles.reason}>
        {conflict.used === null ? '两说并列：' : '理由：'}
        {conflict.reason}
      </p>
    </li>
  );
}
