import { useDocumentHeaders } from '../../evidence/documentTitles.ts';
import { SET_ASIDE_LABEL } from '../../model/fields/labels.ts';
import { SET_ASIDE_REASONS } from '../../model/fields/vocabulary.ts';
import { findToken, hasDigits } from '../../model/numbers/digits.ts';
import { pathToParagraph } from '../../model/paths.ts';
import type { ReviewShard } from '../../model/published/reviewShard.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import styles from './SetAsideList.module.css';

/** Numerals that are not figures, grouped by the reason for which they were set aside. */
export function SetAsideList({ items }: { items: ReviewShard['setAside'] }) {
  const documentOf = useDocumentHeaders();
  const groups = SET_ASIDE_REASONS.map((reason) => ({
    reason,
    own: items.filter((item) => item.reason === reason),
  })).filter(({ own }) => own.length > 0);
  // The bars above count numerals in digits alone.
  const inWords = items.filter(({ token }) => !hasDigits(token)).length;
  return (
    <dl className={styles.list}>
      {inWords === 0 ? null : (
        <div className={styles.group}>
          <dt>写作汉字的{inWords}个</dt>
          <dd>不在“数字去向”之内，那里只数阿拉伯数字。</dd>
        </div>
      )}
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
                  <TokenInQuote quote={quote} token={token} occurrence={tokenOccurrence ?? 1} />
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

/** The quote with exactly this numeral marked, because one date may contain three numerals. */
function TokenInQuote({ quote, token, occurrence }: { quote: string; token: string; occurrence: number }) {
  const at = findToken(quote, token)[occurrence - 1] ?? 0;
  return (
    <>
      {quote.slice(0, at)}
      <strong>{token}</strong>
      {quote.slice(at + token.length)}
    </>
  );
}
