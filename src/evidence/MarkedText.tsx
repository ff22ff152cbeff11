import { useMemo } from 'react';
import type { DocumentQuote } from '../model/dataset.ts';
import { pathToParagraph } from '../model/paths.ts';
import { useFocusStore } from '../state/focusStore.ts';
import { useGoTo } from '../state/urlState.ts';
import styles from './MarkedText.module.css';
import { quoteSegments, type Segment } from './quoteSegments.ts';

export interface MarkedTextProps {
  readonly doc: string;
  readonly paragraph: number;
  /** UTF-16 units of the paragraph's line. */
  readonly length: number;
  readonly quotes: readonly DocumentQuote[];
  readonly fullText: string | null;
  /** The evidence whose figure is current. */
  readonly current: string | null;
}

/** The words of a paragraph with every figure marked; each mark makes its evidence the current one. */
export function MarkedText({ doc, paragraph, length, quotes, fullText, current }: MarkedTextProps) {
  const segments = useMemo(
    () => quoteSegments(quotes, paragraph, length, fullText),
    [quotes, paragraph, length, fullText],
  );
  let offset = 0;
  return (
    <p className={styles.text}>
      {segments.map((segment) => {
        const key = offset;
        offset += segment.text?.length ?? 1;
        if (segment.text === null) return <span key={`gap-${key}`}>……</span>;
        if (segment.figures.length > 0) {
          return (
            <FigureMark
              key={key}
              doc={doc}
              paragraph={paragraph}
              segment={segment}
              quotes={quotes}
              current={current}
            />
          );
        }
        return (
          <span
            key={key}
            className={current !== null && segment.quotes.includes(current) ? styles.quote : undefined}
          >
            {segment.text}
          </span>
        );
      })}
    </p>
  );
}

interface FigureMarkProps {
  readonly doc: string;
  readonly paragraph: number;
  readonly segment: Segment;
  readonly quotes: readonly DocumentQuote[];
  readonly current: string | null;
}

function FigureMark({ doc, paragraph, segment, quotes, current }: FigureMarkProps) {
  const goTo = useGoTo();
  const setRecord = useFocusStore((state) => state.setRecord);
  const records = quotes.filter((quote) => segment.figures.includes(quote.evidence));
  const lit = useFocusStore((state) =>
    records.some((quote) => quote.record !== null && quote.record === state.recordId),
  );
  const first = records[0];
  if (!first) return <>{segment.text}</>;
  const isCurrent = current !== null && segment.figures.includes(current);
  const inQuote = current !== null && segment.quotes.includes(current);
  return (
    <mark
      className={inQuote ? styles.quote : undefined}
      data-evidence={segment.figures.join(' ')}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <button
        type="button"
        className={styles.figure}
        data-lit={lit || undefined}
        data-current={isCurrent || undefined}
        data-observation={first.record ?? undefined}
        aria-label={`${segment.text ?? ''}，${records.map((quote) => quote.recordName).join('、')}，查看出处`}
        onClick={() => goTo(pathToParagraph(doc, paragraph, first.evidence))}
        onPointerEnter={() => setRecord(first.record)}
        onPointerLeave={() => setRecord(null)}
        onFocus={() => setRecord(first.record)}
        onBlur={() => setRecord(null)}
      >
        {segment.text}
      </button>
    </mark>
  );
}
