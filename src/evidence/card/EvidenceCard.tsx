import { type ReactNode, useState } from 'react';
import { hashHref, pathToIndicator, pathToParagraph } from '../../model/paths.ts';
import type { PublishedRecord } from '../../model/published/dataset.ts';
import { citationText } from '../../model/text/citation.ts';
import { recordFace } from '../../model/text/face.ts';
import { distinctQuotes, selectEvidence } from '../../model/text/recordText.ts';
import { absoluteAddress } from '../../state/urlState.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import { Dialog } from '../../ui/input/Dialog.tsx';
import { copyText } from '../copyText.ts';
import { useDocumentHeaders } from '../documentTitles.ts';
import { FaceTags } from '../FaceTags.tsx';
import { QuoteText } from '../quote/QuoteText.tsx';
import styles from './EvidenceCard.module.css';
import { EvidenceDetails } from './EvidenceDetails.tsx';

export interface EvidenceCardProps {
  readonly record: PublishedRecord;
  readonly byId: ReadonlyMap<string, PublishedRecord>;
  readonly onClose: () => void;
  /** What stands above the record's own words. */
  readonly lead?: ReactNode;
}

/** The evidence card of one figure: the quotes, where they are found, what they cover, and links to them. */
export function EvidenceCard({ record, byId, onClose, lead }: EvidenceCardProps) {
  const documentOf = useDocumentHeaders();
  const [copied, setCopied] = useState<string | null>(null);
  const evidence = selectEvidence(record, byId);
  const first = evidence[0];
  const { words } = recordFace(record);
  const copy = async (what: string, text: string) =>
    setCopied((await copyText(text)) ? `已复制${what}` : `未能复制${what}，请手工选取`);
  return (
    <Dialog title={record.name} onClose={onClose} about={`main [data-observation="${record.id}"]`}>
      {lead}
      {words ? (
        <p className={styles.figure}>
          <span className={styles.word}>{words.before}</span>
          {words.number}
          <span className={styles.word}>{words.after}</span>
          <FaceTags record={record} />
        </p>
      ) : (
        <p className={styles.text}>
          {record.text ?? record.name}
          <FaceTags record={record} />
        </p>
      )}
      {distinctQuotes(evidence).map((item) => (
        <QuoteText key={item.id} evidence={item} />
      ))}
      <EvidenceDetails record={record} evidence={evidence} byId={byId} />
      {first ? (
        <div className={styles.actions}>
          <AppLink to={pathToParagraph(first.doc, first.paragraph, first.id)} className={styles.primary}>
            读这一段
          </AppLink>
          {record.indicator === null ? null : (
            <AppLink to={pathToIndicator(record.indicator)}>打开指标</AppLink>
          )}
          <button
            type="button"
            onClick={() =>
              copy(
                '引文',
                citationText(record, evidence, byId, (doc) => documentOf(doc).title),
              )
            }
          >
            复制引文
          </button>
          <button
            type="button"
            onClick={() =>
              copy('链接', absoluteAddress(hashHref(pathToParagraph(first.doc, first.paragraph, first.id))))
            }
          >
            复制链接
          </button>
          <output className={styles.copied}>{copied}</output>
        </div>
      ) : null}
    </Dialog>
  );
}
