import { Fragment, useMemo } from 'react';
import type { Erratum } from '../../model/authored/source.ts';
import type { DocumentQuote } from '../../model/published/dataset.ts';
import { FigureMark } from './FigureMark.tsx';
import styles from './MarkedText.module.css';
import { quoteSegments, type TextPiece } from './quoteSegments.ts';

export interface MarkedTextProps {
  readonly doc: string;
  /** The paragraphs of this text; a sentence may run on over several. */
  readonly pieces: readonly TextPiece[];
  readonly quotes: readonly DocumentQuote[];
  readonly errata: readonly Erratum[];
  /** The evidence of the current figure. */
  readonly current: string | null;
  /** Domains in the order of the site; each has its own underline. */
  readonly domains: readonly string[];
  /** The domain whose figures are highlighted; null for all. */
  readonly only: string | null;
}

/** A text with every figure marked; clicking a mark makes its evidence the current one. */
export function MarkedText({ doc, pieces, quotes, errata, current, domains, only }: MarkedTextProps) {
  const segments = useMemo(() => quoteSegments(quotes, pieces, errata), [quotes, pieces, errata]);
  let offset = 0;
  return (
    <p className={styles.text}>
      {segments.map((segment) => {
        const key = offset;
        offset += segment.text?.length ?? 1;
        if (segment.text === null) return <span key={`gap-${key}`}>……</span>;
        const quoted = current !== null && segment.quotes.includes(current);
        return (
          <Fragment key={key}>
            {segment.figures.length > 0 ? (
              <FigureMark
                doc={doc}
                segment={segment}
                quotes={quotes}
                current={current}
                domains={domains}
                only={only}
              />
            ) : (
              <span className={quoted ? styles.quote : undefined}>{segment.text}</span>
            )}
            {segment.errata.map((erratum) => (
              <SicMark key={`${erratum.paragraph}-${erratum.start}`} erratum={erratum} />
            ))}
          </Fragment>
        );
      })}
    </p>
  );
}

/**
 * The mark after an error of the original, which is shown unchanged. The explanation follows under the text.
 */
function SicMark({ erratum }: { erratum: Erratum }) {
  return (
    <small className={styles.sic} title={erratum.note} data-sic={erratum.token}>
      ‹原文如此›
    </small>
  );
}
