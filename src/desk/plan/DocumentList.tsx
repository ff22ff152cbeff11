import { useState } from 'react';
import { ACCEPT, openNewer, planRemoval } from '../askDesk.ts';
import styles from '../OpenScreen.module.css';
import type { StandingDocument } from '../protocol.ts';
import { type DeskControls, READING } from '../useDesk.ts';

export interface DocumentListProps {
  readonly documents: readonly StandingDocument[];
  readonly desk: DeskControls;
}

/** The documents of the city; one gets a newer text or is taken out once all that hangs on it was seen. */
export function DocumentList({ documents, desk }: DocumentListProps) {
  if (documents.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="documents">
      <h2 id="documents">已收录的文件</h2>
      {documents.map((document) => (
        <DocumentItem key={document.id} document={document} desk={desk} />
      ))}
    </section>
  );
}

interface DocumentItemProps {
  readonly document: StandingDocument;
  readonly desk: DeskControls;
}

function DocumentItem({ document, desk }: DocumentItemProps) {
  const { id, title, records } = document;
  const [open, setOpen] = useState(false);
  return (
    <details data-document={id} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {title}（数据{records}条）
      </summary>
      {/* The form is there once it is wanted, so that the page has one field for a new file. */}
      {open ? <ChangeForm id={id} desk={desk} /> : null}
    </details>
  );
}

function ChangeForm({ id, desk }: { readonly id: string; readonly desk: DeskControls }) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        const [reason, date] = [String(data.get('reason') ?? ''), String(data.get('date') ?? '')];
        const file = data.get('newer');
        // A form without a file sends an empty one.
        if (file instanceof File && file.size > 0)
          void desk.whole(`${READING}${file.name}`, () => openNewer(file, { id, reason, date }));
        else void desk.whole('正在看它牵连什么', () => planRemoval(id, reason, date));
      }}
    >
      <p>
        <label htmlFor={`${id}-reason`}>换新文本或删去的理由（网站上会写明）</label>
        <input id={`${id}-reason`} name="reason" className={styles.words} required />
      </p>
      <p>
        <label htmlFor={`${id}-date`}>日期</label>
        <input id={`${id}-date`} name="date" type="date" className={styles.words} required />
      </p>
      <p>
        <label htmlFor={`${id}-newer`}>新文本（换新文本时选；不选就是删去）</label>
        <input id={`${id}-newer`} name="newer" type="file" accept={ACCEPT} />
      </p>
      <button type="submit" className={styles.button}>
        看会牵连什么
      </button>
    </form>
  );
}
