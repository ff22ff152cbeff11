import { useDocumentHeaders } from '../../../../evidence/documentTitles.ts';
import { DIFFERENCE_LABEL } from '../../../../model/authored/review.ts';
import { ORIGIN_LABEL } from '../../../../model/fields/vocabulary.ts';
import { formatQuantity } from '../../../../model/numbers/quantity.ts';
import type { PublishedRecord } from '../../../../model/published/dataset.ts';
import { useReview } from '../../../../queries/viewShards.ts';
import { LoadError } from '../../../../ui/page/LoadError.tsx';
import styles from './ConflictNotes.module.css';

/** The disagreements about the figure: what each side says, which is used, and why. */
export function ConflictNotes({ record }: { record: PublishedRecord }) {
  const ids = [...(record.conflicts ?? []), ...(record.settled ?? [])];
  const review = useReview(ids.length > 0);
  const documentOf = useDocumentHeaders();
  if (ids.length === 0 || review.state === 'loading') return null;
  if (review.state === 'error')
    return <LoadError error={review.error} retry={review.retry} still="引文和段落不受影响。" />;
  return review.data.conflicts
    .filter(({ id }) => ids.includes(id))
    .map(({ id, title, origin, differs, sides, used, reason, state }) => (
      <div key={id} className={styles.conflict}>
        <p>
          <strong>{title}</strong>，{ORIGIN_LABEL[origin]}；不同之处：
          {differs.map((item) => DIFFERENCE_LABEL[item]).join('、')}
        </p>
        <ul>
          {sides.map((side, index) => (
            <li key={side.evidence.id}>
              {documentOf(side.evidence.doc).shortTitle}第{side.evidence.paragraph}段：
              {side.says ? formatQuantity(side.says) : side.words}，“{side.evidence.quote}”
              {used === index ? (state === 'open' ? '（暂用）' : '（采用）') : ''}
            </li>
          ))}
        </ul>
        <p>
          {used === null ? '并列：' : '理由：'}
          {reason}
        </p>
      </div>
    ));
}
