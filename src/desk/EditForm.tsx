import styles from './EditForm.module.css';
import type { DeskField } from './protocol.ts';

export interface EditFormProps {
  readonly fields: readonly DeskField[];
  readonly onSave: (edits: Readonly<Record<string, string>>) => void;
  readonly onCancel: () => void;
}

const periodParts = (value: string): readonly [kind: string, from: string, to: string] => {
  const [kind = '', from = '', to = ''] = value.split('|');
  return [kind, from, to];
};

/** The fields of a proposal as a form; Enter saves and decides, Escape leaves it. */
export function EditForm({ fields, onSave, onCancel }: EditFormProps) {
  const editable = fields.filter(({ label }) => label !== '类别');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        const edits: Record<string, string> = {};
        for (const { name, value } of editable) {
          if (name === 'period') {
            const [kind] = periodParts(value);
            edits.period = [
              kind,
              String(data.get('period-from') ?? ''),
              String(data.get('period-to') ?? ''),
            ].join('|');
          } else edits[name] = String(data.get(name) ?? '');
        }
        onSave(edits);
      }}
    >
      {editable.map((field, at) => (
        <Field key={field.name} field={field} first={at === 0} />
      ))}
      <div className={styles.buttons}>
        <button type="submit">按此接受</button>
        <button type="button" onClick={onCancel}>
          不改了
        </button>
      </div>
    </form>
  );
}

function Field({ field, first }: { readonly field: DeskField; readonly first: boolean }) {
  const { name, label, value, choices } = field;
  if (name === 'period') {
    const [, from, to] = periodParts(value);
    return (
      <fieldset className={styles.period}>
        <legend>时间（如 2025、2025-H1、2025-Q3、2025-09、2025-09-30，不明的留空）</legend>
        <input name="period-from" aria-label="从" defaultValue={from} size={10} />
        <input name="period-to" aria-label="到" defaultValue={to} size={10} />
      </fieldset>
    );
  }
  const id = `edit-${name}`;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {choices ? (
        // biome-ignore lint/a11y/noAutofocus: E opens the form to type in it at once
        <select id={id} name={name} defaultValue={value} autoFocus={first}>
          {choices.some((own) => own.value === value) ? null : <option value={value}>{field.shown}</option>}
          {choices.map((own) => (
            <option key={own.value} value={own.value}>
              {own.label}
            </option>
          ))}
        </select>
      ) : (
        // biome-ignore lint/a11y/noAutofocus: E opens the form to type in it at once
        <input id={id} name={name} defaultValue={value} autoFocus={first} />
      )}
    </div>
  );
}
