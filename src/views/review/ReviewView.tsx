import { useEffect } from 'react';
import type { CoreShard, ReviewShard } from '../../model/dataset.ts';
import { VERDICT_LABEL } from '../../model/review.ts';
import { useCore, useReview } from '../../queries/dataset.ts';
import { useReviewPlace } from '../../state/urlState.ts';
import { LoadError } from '../../ui/LoadError.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { ConflictCard } from './ConflictCard.tsx';
import styles from './ReviewView.module.css';

/** Every disagreement with both sides, and every sum a reader can repeat. */
export function ReviewView() {
  const core = useCore();
  const review = useReview();
  return (
    <Page name="review" title="校核 · 有据">
      <h1 className={styles.title}>校核</h1>
      {review.state === 'loading' ? <Loading what="校核" /> : null}
      {review.state === 'error' ? (
        <LoadError error={review.error} retry={review.retry} still="各领域的图表不受影响。" />
      ) : null}
      {review.state === 'ready' ? (
        <Review shard={review.data} core={core.state === 'ready' ? core.data : null} />
      ) : null}
    </Page>
  );
}

function Review({ shard, core }: { shard: ReviewShard; core: CoreShard | null }) {
  const place = useReviewPlace();
  useEffect(() => {
    if (place !== null) document.getElementById(`review-${place}`)?.scrollIntoView({ block: 'start' });
  }, [place]);
  const open = shard.conflicts.filter(({ state }) => state === 'open');
  const settled = shard.conflicts.filter(({ state }) => state === 'settled');
  return (
    <>
      <p className={styles.lead}>
        {shard.conflicts.length}处分歧与疑点，{open.length}处待核，{settled.length}处已判定；
        {shard.checks.length}道验算。两种说法都照原文列出，并写明本站用哪一种、为什么。
      </p>
      {[
        { title: '待核', list: open },
        { title: '已判定', list: settled },
      ].map(({ title, list }) => (
        <section key={title} className={styles.section} aria-label={title}>
          <h2 className={styles.heading}>
            {title} <small>{list.length}</small>
          </h2>
          <ul>
            {list.map((conflict) => (
              <ConflictCard key={conflict.id} conflict={conflict} core={core} here={conflict.id === place} />
            ))}
          </ul>
        </section>
      ))}
      <Sums checks={shard.checks} />
    </>
  );
}

/** Arithmetic over the figures of the texts, each with its working. */
function Sums({ checks }: { checks: ReviewShard['checks'] }) {
  return (
    <section className={styles.section} aria-label="验算">
      <h2 className={styles.heading}>
        验算 <small>{checks.length}</small>
      </h2>
      <ul>
        {checks.map((check) => (
          <li key={check.id} id={`review-${check.id}`} className={styles.sum}>
            <h3>
              {check.title} <span data-verdict={check.verdict}>{VERDICT_LABEL[check.verdict]}</span>
            </h3>
            <p className={styles.working}>
              {check.shown} = {check.result}
              {check.unit}
            </p>
            <p className={styles.note}>{check.note}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
