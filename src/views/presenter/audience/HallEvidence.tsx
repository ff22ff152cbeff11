import { EvidenceDetails } from '../../../evidence/card/EvidenceDetails.tsx';
import { useDocumentHeaders } from '../../../evidence/documentTitles.ts';
import { FaceTags } from '../../../evidence/FaceTags.tsx';
import { QuoteText } from '../../../evidence/quote/QuoteText.tsx';
import type { PublishedRecord } from '../../../model/published/dataset.ts';
import { recordFace } from '../../../model/text/face.ts';
import { distinctQuotes, selectEvidence } from '../../../model/text/recordText.ts';
import { FitItems } from '../../../panels/wall/FitItems.tsx';
import type { FitLayout } from '../../../ui/measure/fitContent.ts';
import styles from './HallEvidence.module.css';

export interface HallEvidenceProps {
  readonly record: PublishedRecord;
  readonly byId: ReadonlyMap<string, PublishedRecord>;
  readonly onClose: () => void;
}

/** More quotes than this cannot be read from the back of a hall. */
const MOST_QUOTES = 3;

/** Figure and quotes shrink to this size before one is left out; the words beside them keep theirs. */
const LEAST = 0.7;

/** One below the other; on a very wide wall the source beside the words, where that makes both larger. */
const LAYOUTS: readonly FitLayout[] = [
  { '--sheet': 'minmax(0, 1fr)' },
  { '--sheet': 'minmax(0, 3fr) minmax(0, 2fr)' },
];

/**
 * The quotes of the figure as large as the hall allows, with document, scope, period and status under them. Nothing
 * scrolls on a wall: it all shrinks to fit, and quotes without room are left out and counted.
 */
export function HallEvidence({ record, byId, onClose }: HallEvidenceProps) {
  const documentOf = useDocumentHeaders();
  const evidence = selectEvidence(record, byId);
  const quotes = distinctQuotes(evidence).slice(0, MOST_QUOTES);
  const [first] = evidence;
  const words = record.quantity ? recordFace(record).words : null;
  return (
    <section className={styles.evidence} aria-label="出处" data-evidence-of={record.id}>
      <button type="button" className={styles.close} onClick={onClose}>
        关闭出处
      </button>
      <FitItems of={record} total={quotes.length} layouts={LAYOUTS} least={LEAST} most={3}>
        <div className={styles.sheet}>
          <div>
            <p className={styles.name}>
              {record.name} <FaceTags record={record} />
            </p>
            {words === null ? null : (
              <strong className={styles.figure}>
                {[words.before, words.number, words.after].map((part) => (
                  <span key={part}>{part}</span>
                ))}
              </strong>
            )}
            <div className={styles.quotes}>
              {quotes.map((item) => (
                <div key={item.id} data-item="">
                  <QuoteText evidence={item} />
                </div>
              ))}
            </div>
          </div>
          <div>
            {first ? <p className={styles.document}>《{documentOf(first.doc).title}》</p> : null}
            <EvidenceDetails record={record} evidence={evidence} byId={byId} />
          </div>
        </div>
      </FitItems>
    </section>
  );
}
