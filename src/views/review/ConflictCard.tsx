import { QuoteText } from '../../evidence/quote/QuoteText.tsx';
import { DIFFERENCE_LABEL } from '../../model/authored/review.ts';
import { formatQuantity } from '../../model/numbers/quantity.ts';
import { pathToDomain, pathToPair, pathToParagraph, pathToReview } from '../../model/paths.ts';
import type { CoreShard } from '../../model/published/dataset.ts';
import type { ReviewCheck, ReviewConflict, ReviewDerivation } from '../../model/published/reviewShard.ts';
import { quoteText } from '../../model/text/citation.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import { Tag } from '../../ui/page/Tag.tsx';
import styles from './ConflictCard.module.css';

export interface ConflictCardProps {
  readonly conflict: ReviewConflict;
  /** Sums by id: the one that a text fails, or the one that settled the disagreement. */
  readonly sums: ReadonlyMap<string, ReviewCheck | ReviewDerivation>;
  readonly core: CoreShard | null;
  /** Whether the address points to this card. */
  readonly here: boolean;
}

/**
 * The route that compares two sides which state one record in two documents; null for other disagreements.
 */
function pairOf({ sides }: ReviewConflict): string | null {
  const [first] = sides;
  const second = sides.find(
    ({ record, evidence }) =>
      record !== undefined && record === first?.record && evidence.doc !== first.evidence.doc,
  );
  return first && second
    ? pathToPair(first.evidence.doc, first.evidence.paragraph, first.evidence.id, second.evidence.id)
    : null;
}

const statement = ({ says, words = '' }: ReviewConflict['sides'][number]): string =>
  says ? formatQuantity(says) : words;

/** What settled the disagreement: a quote, or a sum. */
function Settlement({ conflict, sums }: Pick<ConflictCardProps, 'conflict' | 'sums'>) {
  const { text, check } = conflict.settledBy ?? {};
  const sum = check === undefined ? undefined : sums.get(check);
  return (
    <>
      {text ? (
        <p className={styles.ways}>
          判定依据：
          <AppLink to={pathToParagraph(text.doc, text.paragraph, text.id)}>{quoteText(text)}</AppLink>
        </p>
      ) : null}
      {sum ? (
        <p className={styles.ways}>
          判定依据：
          <AppLink to={pathToReview(sum.id)}>{sum.title}</AppLink>
        </p>
      ) : null}
    </>
  );
}

/**
 * One disagreement: what differs, all sides in the documents' words, the side used and why, and the records
 * concerned.
 */
export function ConflictCard({ conflict, sums, core, here }: ConflictCardProps) {
  const { id, title, differs, sides, used, state, reason, check, concerns } = conflict;
  const pair = pairOf(conflict);
  const failed = check === undefined ? undefined : sums.get(check);
  // Every side with the same words as the used one is marked as used.
  const usedSide = used === null ? undefined : sides[used];
  const usedWords = usedSide && statement(usedSide);
  const usedLabel = state === 'open' ? '暂用' : '采用';
  return (
    <li id={`review-${id}`} className={styles.conflict} data-here={here || undefined} data-conflict={id}>
      <h4 className={styles.title}>{title}</h4>
      <p className={styles.differs}>
        不同之处：{differs.map((difference) => DIFFERENCE_LABEL[difference]).join('、')}
      </p>
      <ul className={styles.sides} data-count={sides.length}>
        {sides.map((side) => (
          <li
            key={side.evidence.id}
            className={styles.side}
            data-used={statement(side) === usedWords || undefined}
          >
            <p className={styles.says}>
              {statement(side)}
              {statement(side) === usedWords ? <Tag tone="data">{usedLabel}</Tag> : null}
            </p>
            <QuoteText evidence={side.evidence} />
            <p>
              <AppLink
                to={pathToParagraph(side.evidence.doc, side.evidence.paragraph, side.evidence.id)}
                className={styles.source}
              >
                {core?.documents.find((document) => document.id === side.evidence.doc)?.shortTitle ??
                  side.evidence.doc}{' '}
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
      {failed ? (
        <p className={styles.ways}>
          验算：
          <AppLink to={pathToReview(failed.id)}>{failed.title}</AppLink>
        </p>
      ) : null}
      <p className={styles.reason}>
        {used === null ? '并列：' : '理由：'}
        {reason}
      </p>
      <Settlement conflict={conflict} sums={sums} />
      {concerns.length === 0 ? null : (
        <p className={styles.ways}>
          涉及：
          {concerns.map(({ record, name, domain }) => (
            <AppLink key={record} to={pathToDomain(domain, undefined, record)}>
              {name}
            </AppLink>
          ))}
        </p>
      )}
    </li>
  );
}
