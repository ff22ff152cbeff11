import type { PublishedRecord } from '../model/published/dataset.ts';
import { distinctQuotes, selectEvidence } from '../model/text/recordText.ts';
import { EvidenceDetails } from './card/EvidenceDetails.tsx';
import { FaceTags } from './FaceTags.tsx';
import { FigureControl } from './FigureControl.tsx';
import { QuoteText } from './quote/QuoteText.tsx';
import styles from './RecordEntry.module.css';

export interface RecordEntryProps {
  readonly record: PublishedRecord;
  readonly byId: ReadonlyMap<string, PublishedRecord>;
  /** Anchor of the entry, where something links to it. */
  readonly id?: string;
  /** The scope that the page says of all its entries; an entry repeats no other. */
  readonly told?: string;
  /** Further anchors of the entry, for links that were made for other views. */
  readonly anchors?: readonly string[];
}

/** One record in full as a list entry: its figure, its quotes and its details. */
export function RecordEntry({ record, byId, id, told, anchors = [] }: RecordEntryProps) {
  const evidence = selectEvidence(record, byId);
  return (
    <li className={styles.entry} id={id}>
      <div>
        {anchors.map((anchor) => (
          <span key={anchor} id={anchor} />
        ))}
        <h3 className={styles.name}>{record.text ?? record.name}</h3>
        {record.quantity ? <FigureControl record={record} size="medium" /> : null}
        <FaceTags record={record} />
        {distinctQuotes(evidence).map((item) => (
          <QuoteText key={item.id} evidence={item} />
        ))}
      </div>
      <EvidenceDetails record={record} evidence={evidence} byId={byId} told={told} />
    </li>
  );
}
