import { EvidenceDetails } from '../../../evidence/card/EvidenceDetails.tsx';
import { useDocumentHeaders } from '../../../evidence/documentTitles.ts';
import { FaceTags } from '../../../evidence/FaceTags.tsx';
import { QuoteText } from '../../../evidence/quote/QuoteText.tsx';
import type { PublishedRecord } from '../../../model/published/dataset.ts';
import { recordFace } from '../../../model/text/face.ts';
import { distinctQuotes, selectEvidence } from '../../../model/text/recordText.ts';
import styles from './HallEvidence.module.css';

export interface HallEvidenceProps {
  readonly record: PublishedRecord;
  readonly byId: ReadonlyMap<string, PublishedRecord>;
  readonly onClose: () => void;
}

/** More quotes than this cannot be read from the back of a hall. */
const MOST_QUOTES = 3;

/** The quotes of the figure, large enough for the last row, with document, section and paragraph. */
export function HallEvidence({ record, byId, onClose }: HallEvidenceProps) {
  const documentOf = useDocumentHeaders();
  const evidence = selectEvidence(record, byId);
  const [first] = evidence;
  return (
    <section className={styles.evidence} aria-label="出处" data-evidence-of={record.id}>
      <header className={styles.head}>
        <p className={styles.name}>
          {record.name}
          {record.quantity ? <strong className={styles.figure}>{recordFace(record).figure}</strong> : null}
          <FaceTags record={record} />
        </p>
        <button type="button" className={styles.close} onClick={onClose}>
          关闭出处
        </button>
      </header>
      <div className={styles.quotes}>
        {distinctQuotes(evidence)
          .slice(0, MOST_QUOTES)
          .map((item) => (
            <QuoteText key={item.id} evidence={item} />
          ))}
      </div>
      {first ? <p className={styles.document}>《{documentOf(first.doc).title}》</p> : null}
      <EvidenceDetails record={record} evidence={evidence} byId={byId} />
    </section>
  );
}
