import { editDocument } from '../askDesk.ts';
import styles from '../EditForm.module.css';
import type { DeskDraft } from '../protocol.ts';
import type { DeskControls } from '../useDesk.ts';

export interface DocumentFormProps {
  readonly draft: DeskDraft;
  readonly desk: DeskControls;
}

const FIELDS = [
  ['title', '标题'],
  ['shortTitle', '简称'],
  ['kind', '类别'],
  ['publisher', '发布单位（不知道就空着）'],
  ['published', '发布日期（如 2026-07-20，不知道就空着）'],
] as const;

/** What is said of the document: proposed from the text, to be changed by a person. */
export function DocumentForm({ draft, desk }: DocumentFormProps) {
  const { document, regions } = draft;
  return (
    <details>
      <summary>文件信息</summary>
      <form
        key={JSON.stringify(document)}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          const data = new FormData(event.currentTarget);
          const names = [...FIELDS.map(([name]) => name), 'region'];
          const fields = Object.fromEntries(names.map((name) => [name, String(data.get(name) ?? '')]));
          void desk.whole('正在改文件信息', () => editDocument(fields));
        }}
      >
        {FIELDS.map(([name, label]) => (
          <div key={name} className={styles.field}>
            <label htmlFor={`document-${name}`}>{label}</label>
            <input id={`document-${name}`} name={name} defaultValue={document[name]} />
          </div>
        ))}
        <div className={styles.field}>
          <label htmlFor="document-region">地区</label>
          <select id="document-region" name="region" defaultValue={document.region}>
            {regions.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <div className={styles.buttons}>
          <button type="submit">改文件信息</button>
        </div>
      </form>
    </details>
  );
}
