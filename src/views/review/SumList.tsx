import { pathToParagraph } from '../../model/paths.ts';
import { VERDICT_LABEL } from '../../model/review.ts';
import type { ReviewShard } from '../../model/reviewShard.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import styles from './SumList.module.css';

type Check = ReviewShard['checks'][number];

/** How the last step became the result; null where it is the result already. */
function rounding({ steps, result, unit }: Check): string | null {
  if (steps[steps.length - 1]?.endsWith(` ${result}`)) return null;
  const places = result.split('.')[1]?.length ?? 0;
  return `${places === 0 ? '取整数' : `取${places}位小数`}：${result}${unit}`;
}

/** Arithmetic over the figures of the texts, each with its working step by step. */
export function SumList({ checks, place }: { checks: ReviewShard['checks']; place: string | null }) {
  return (
    <ul>
      {checks.map((check) => (
        <li
          key={check.id}
          id={`review-${check.id}`}
          className={styles.sum}
          data-here={check.id === place || undefined}
        >
          <div>
            <h3 className={styles.title}>
              {check.title}{' '}
              <span className={styles.verdict} data-verdict={check.verdict}>
                {VERDICT_LABEL[check.verdict]}
              </span>
            </h3>
            <p className={styles.working}>
              {check.shown} = {check.result}
              {check.unit}
            </p>
            <p className={styles.note}>{check.note}</p>
          </div>
          <div>
            <ol className={styles.steps} aria-label="步骤">
              {check.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
              {rounding(check) === null ? null : <li>{rounding(check)}</li>}
              {check.against && check.compare ? (
                <li>
                  与{check.against.name}
                  {check.against.figure}相差{check.against.difference}，允许相差{check.compare.tolerance}，
                  {VERDICT_LABEL[check.verdict]}
                </li>
              ) : null}
            </ol>
            <p className={styles.inputs}>
              取自
              {check.inputs.map(({ record, name, evidence }) => (
                <AppLink key={record} to={pathToParagraph(evidence.doc, evidence.paragraph, evidence.id)}>
                  {name}
                </AppLink>
              ))}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
