import { pathToParagraph } from '../../model/paths.ts';
import type { DocumentQuote } from '../../model/published/dataset.ts';
import { useFocusStore } from '../../state/focusStore.ts';
import { useGoTo } from '../../state/urlState.ts';
import { domainLine } from '../domainLine.ts';
import styles from './FigureMark.module.css';
import type { Segment } from './quoteSegments.ts';

export interface FigureMarkProps {
  readonly doc: string;
  readonly segment: Segment;
  readonly quotes: readonly DocumentQuote[];
  readonly current: string | null;
  readonly domains: readonly string[];
  readonly only: string | null;
}

/**
 * One marked figure in the text: underlined in its domain's style, with the number of panels that show it.
 */
export function FigureMark({ doc, segment, quotes, current, domains, only }: FigureMarkProps) {
  const goTo = useGoTo();
  const setRecord = useFocusStore((state) => state.setRecord);
  const records = quotes.filter((quote) => segment.figures.includes(quote.evidence));
  const lit = useFocusStore((state) =>
    records.some((quote) => quote.record !== null && quote.record === state.recordId),
  );
  // Where two records share the mark, it represents the current one, or the one of the chosen domain.
  const first =
    records.find(({ evidence }) => evidence === current) ??
    records.find(({ domain }) => domain === only) ??
    records[0];
  if (!first) return <>{segment.text}</>;
  const isCurrent = current !== null && segment.figures.includes(current);
  const inQuote = current !== null && segment.quotes.includes(current);
  const panels = new Set(records.flatMap((quote) => quote.panels)).size;
  const feeds = panels > 0 ? `，用于${panels}个面板` : '';
  return (
    <mark
      className={inQuote ? styles.quote : undefined}
      data-evidence={segment.figures.join(' ')}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <button
        type="button"
        {...domainLine(domains.indexOf(first.domain), styles.figure)}
        data-back={(only !== null && !records.some(({ domain }) => domain === only)) || undefined}
        data-lit={lit || undefined}
        data-current={isCurrent || undefined}
        data-panels={panels > 0 ? panels : undefined}
        data-observation={first.record ?? undefined}
        aria-label={`${segment.text ?? ''}，${records.map(({ recordName, face = '' }) => recordName + face).join('、')}${feeds}，查看出处`}
        onClick={() => goTo(pathToParagraph(doc, first.figureSpans[0]?.paragraph, first.evidence, only))}
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
