import { VERDICT_LABEL } from '../../model/authored/review.ts';
import { pathToParagraph } from '../../model/paths.ts';
import type { ReviewShard } from '../../model/published/reviewShard.ts';
import { outcomeText } from '../../model/text/sumText.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import { Tag } from '../../ui/page/Tag.tsx';
import styles from './SumEntry.module.css';
import { SumEntry } from './SumEntry.tsx';

/** Sums that can fail: each is compared with a figure that a text states independently. */
export function SumList({ checks, item }: { checks: ReviewShard['checks']; item: string | null }) {
  return (
    <ul>
      {checks.map((check) => {
        const { against, verdict } = check;
        const { doc, paragraph, id } = against.evidence;
        return (
          <SumEntry
            key={check.id}
            sum={check}
            here={check.id === item}
            mark={
              <span className={styles.verdict} data-verdict={verdict}>
                {VERDICT_LABEL[verdict]}
              </span>
            }
          >
            <p className={styles.against}>
              对照原文{' '}
              <AppLink to={pathToParagraph(doc, paragraph, id)}>
                {against.name} {against.figure}
              </AppLink>
              {against.tags.map((tag) => (
                <Tag key={tag}>{tag}</Tag>
              ))}
              ：{outcomeText(check)}，{VERDICT_LABEL[verdict]}
            </p>
          </SumEntry>
        );
      })}
    </ul>
  );
}
