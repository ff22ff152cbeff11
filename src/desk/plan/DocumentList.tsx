import { planRemoval } from '../askDesk.ts';
import styles from '../OpenScreen.module.css';
import type { StandingDocument } from '../protocol.ts';
import type { DeskControls } from '../useDesk.ts';

export interface DocumentListProps {
  readonly documents: readonly StandingDocument[];
  readonly desk: DeskControls;
}

/** The documents of the city; one may be taken out once all that hangs on it was seen. */
export function DocumentList({ documents, desk }: DocumentListProps) {
  if (documents.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="documents">
      <h2 id="documents">已收录的文件</h2>
      {documents.map(({ id, title, records }) => (
        <details key={id} data-document={id}>
          <summary>
            {title}（数据{records}条）
          </summary>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              const data = new FormData(event.currentTarget);
              const [reason, date] = [String(data.get('reason') ?? ''), String(data.get('date') ?? '')];
              void desk.whole('正在看它牵连什么', () => planRemoval(id, reason, date));
            }}
          >
            <p>
              <label htmlFor={`${id}-reason`}>删去的理由（网站上会写明）</label>
              <input id={`${id}-reason`} name="reason" className={styles.words} required />
            </p>
            <p>
              <label htmlFor={`${id}-date`}>日期</label>
              <input id={`${id}-date`} name="date" type="date" className={styles.words} required />
            </p>
            <button type="submit" className={styles.button}>
              看删去它会牵连什么
            </button>
          </form>
        </details>
      ))}
    </section>
  );
}
