import type { ReactNode } from 'react';
import { pathToParagraph } from '../../model/paths.ts';
import type { ReviewCheck, ReviewDerivation } from '../../model/published/reviewShard.ts';
import { roundingText } from '../../model/text/sumText.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import { Tag } from '../../ui/page/Tag.tsx';
import styles from './SumEntry.module.css';

export interface SumEntryProps {
  readonly sum: ReviewCheck | ReviewDerivation;
  /** Whether the address points to this sum. */
  readonly here: boolean;
  /** Shown beside the title: the verdict, or a tag for a derivation. */
  readonly mark: ReactNode;
  /** Shown below the working: what it is compared with, or what would be needed to check it. */
  readonly children: ReactNode;
}

/** One sum: its working with figures, the unrounded result, its steps, and where its figures are found. */
export function SumEntry({ sum, here, mark, children }: SumEntryProps) {
  const rounding = roundingText(sum);
  return (
    <li id={`review-${sum.id}`} className={styles.sum} data-here={here || undefined} data-sum={sum.kind}>
      <div>
        <h3 className={styles.title}>
          {sum.title} {mark}
        </h3>
        <p className={styles.working}>
          {sum.shown === `${sum.exact}${sum.unit}` ? sum.shown : `${sum.shown} = ${sum.exact}${sum.unit}`}
        </p>
        {rounding === null ? null : <p>{rounding}</p>}
        {children}
        {sum.premise === undefined ? null : <p className={styles.note}>前提：{sum.premise}。</p>}
        {sum.note === undefined ? null : <p className={styles.note}>{sum.note}</p>}
      </div>
      <div>
        {sum.steps.length === 0 ? null : (
          <ol className={styles.steps} aria-label="步骤">
            {sum.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        )}
        <p className={styles.inputs}>
          取自
          {sum.inputs.map(({ record, name, figure, tags, evidence }) => (
            <span key={record}>
              <AppLink to={pathToParagraph(evidence.doc, evidence.paragraph, evidence.id)}>
                {figure === null ? name : `${name} ${figure}`}
              </AppLink>
              {tags.map((tag) => (
                <Tag key={tag}>{tag}</Tag>
              ))}
            </span>
          ))}
        </p>
      </div>
    </li>
  );
}
