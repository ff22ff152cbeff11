import { useDocumentHeaders } from '../../evidence/documentTitles.ts';
import type { ReviewShard } from '../../model/dataset.ts';
import { pathToParagraph } from '../../model/paths.ts';
import { SET_ASIDE_LABEL, SET_ASIDE_REASONS } from '../../model/vocabulary.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import styles from './SetAsideList.module.css';

/** Numerals that are no figures, by the reason for which each was set aside. */
export function SetAsideList({ items }: { items: ReviewShard['setAside'] }) {
  const documentOf = useDocumentHeaders();
  const groups = SET_ASIDE_REASONS.map((reason) => ({
    reason,
    own: items.filter((item) => item.reason === reason),
  })).filter(({ own }) => own.length > 0);
  return (
    <dl className={styles.list}>
      {groups.map(({ reason, own }) => (
        <div key={reason} className={styles.group}>
          <dt>
            {SET_ASIDE_LABEL[reason]} <small>{own.length}</small>
          </dt>
          <dd>
            {own.map(({ doc, paragraph, quote, token, tokenOccurrence, occurrence, note }) => (
              <span
                key={`${doc} ${paragraph} ${quote} ${token} ${tokenOccurrence} ${occurrence}`}
                className={styles.item}
              >
                <AppLink
                  to={pathToParagraph(doc, paragraph)}
                  label={`${token}，${documentOf(doc).shortTitle}第${paragraph}段`}
                >
                  {quote}
                </AppLink>
                {note === undefined ? null : <small>{note}</small>}
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
