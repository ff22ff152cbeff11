import { EvidenceDetails } from '../../../../evidence/card/EvidenceDetails.tsx';
import { useDocumentHeaders } from '../../../../evidence/documentTitles.ts';
import { FaceTags } from '../../../../evidence/FaceTags.tsx';
import { QuoteText } from '../../../../evidence/quote/QuoteText.tsx';
import { selectEvidenced } from '../../../../model/show/answerSlide.ts';
import { type SlideData, slideRecords } from '../../../../model/show/slideData.ts';
import { recordFace, recordSentence } from '../../../../model/text/face.ts';
import { distinctQuotes, selectEvidence } from '../../../../model/text/recordText.ts';
import { useDocument } from '../../../../queries/dataset.ts';
import type { UsePresenter } from '../../../../state/presenterStore.ts';
import { ConflictNotes } from './ConflictNotes.tsx';
import styles from './EvidencePane.module.css';

/**
 * The full evidence of the current figure: the one under the pointer, otherwise the leading one of the slide.
 */
export function EvidencePane({ presenter, data }: { presenter: UsePresenter; data: SlideData }) {
  const focus = presenter(({ pointer }) => pointer.focus);
  const { point } = presenter.getState();
  const record = selectEvidenced(data, focus);
  if (record === null)
    return (
      <section className={styles.pane} aria-label="出处">
        <p className={styles.none}>这一页没有单项数字。</p>
      </section>
    );
  const { byId } = slideRecords(data);
  const evidence = selectEvidence(record, byId);
  const [first] = evidence;
  return (
    <section className={styles.pane} aria-label="出处" data-evidence-of={record.id}>
      {data.records.length > 1 ? (
        <ul className={styles.choices}>
          {data.records.map((item) => (
            <li key={item.id}>
              <button
                type="button"
                className={styles.choice}
                aria-pressed={item.id === record.id}
                onClick={() => point({ focus: item.id })}
              >
                {recordSentence(item)}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <div className={styles.own}>
        <p className={styles.name}>
          {record.text ?? record.name}
          {record.quantity ? <strong> {recordFace(record).figure}</strong> : null}
          <FaceTags record={record} />
        </p>
        {distinctQuotes(evidence).map((item) => (
          <QuoteText key={item.id} evidence={item} />
        ))}
        {first ? <SectionOf doc={first.doc} paragraph={first.paragraph} /> : null}
        <EvidenceDetails record={record} evidence={evidence} byId={byId} />
        <ConflictNotes record={record} />
      </div>
    </section>
  );
}

/** The document's full title and the section of the paragraph. */
function SectionOf({ doc, paragraph }: { doc: string; paragraph: number }) {
  const title = useDocumentHeaders()(doc).title;
  const document = useDocument(doc);
  const section =
    document.state === 'ready'
      ? document.data.paragraphs.find(({ n }) => n === paragraph)?.section
      : undefined;
  return (
    <p className={styles.section}>
      《{title}》{section === undefined ? '' : `，${section}`}，第{paragraph}段
    </p>
  );
}
