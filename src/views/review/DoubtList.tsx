import { useDocumentHeaders } from '../../evidence/documentTitles.ts';
import { QuoteText } from '../../evidence/quote/QuoteText.tsx';
import { pathToDomain, pathToParagraph } from '../../model/paths.ts';
import type { ReviewShard } from '../../model/published/reviewShard.ts';
import { distinctQuotes } from '../../model/text/recordText.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import styles from './DoubtList.module.css';

/** Figures whose own words are unclear: what they say, what is unclear, and where they are found. */
export function DoubtList({ doubts, item }: { doubts: ReviewShard['doubts']; item: string | null }) {
  const documentOf = useDocumentHeaders();
  return (
    <ul>
      {doubts.map(({ record, name, domain, figure, place: where, doubt, evidence }) => (
        <li
          key={record}
          id={`review-${record}`}
          className={styles.doubt}
          data-doubt={record}
          data-here={record === item || undefined}
        >
          <h3 className={styles.name}>
            {name}
            {figure === null ? null : <span className={styles.figure}>{figure}</span>}
          </h3>
          <div>
            <p className={styles.where}>{where.join(' · ')}</p>
            <p>{doubt}</p>
            {distinctQuotes(evidence).map((item) => (
              <QuoteText key={item.id} evidence={item} />
            ))}
            <p className={styles.ways}>
              {evidence.map((item) => (
                <AppLink key={item.id} to={pathToParagraph(item.doc, item.paragraph, item.id)}>
                  {documentOf(item.doc).shortTitle} · 第{item.paragraph}段
                </AppLink>
              ))}
              <AppLink to={pathToDomain(domain, undefined, record)}>打开出处卡</AppLink>
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
