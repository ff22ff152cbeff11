import { useState } from 'react';
import styles from './FilterBar.module.css';

export interface Filter {
  readonly name: string;
  readonly label: string;
  /** The chosen value; null where the filter is not set. */
  readonly value: string | null;
  /** The text of the choice that sets nothing. */
  readonly all: string;
  readonly choices: ReadonlyArray<{ readonly value: string; readonly text: string }>;
}

export interface FilterBarProps {
  readonly label: string;
  readonly filters: readonly Filter[];
  readonly onChoose: (changes: Readonly<Record<string, string | null>>) => void;
}

/** Lists to choose from, side by side; a filter without a choice is not drawn unless it is set. */
export function FilterBar({ label, filters, onChoose }: FilterBarProps) {
  const set = filters.filter(({ value }) => value !== null).length;
  // On a phone the lists would push the first rows off the screen.
  const [open, setOpen] = useState(false);
  return (
    <fieldset className={styles.bar} data-open={open}>
      <legend className="visually-hidden">{label}</legend>
      <button type="button" className={styles.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
        {label}
        {set > 0 ? `（已设${set}项）` : ''}
        <span aria-hidden="true">{open ? ' ▴' : ' ▾'}</span>
      </button>
      {filters
        .filter(({ value, choices }) => value !== null || choices.length > 1)
        .map((filter) => (
          <label key={filter.name} className={styles.filter}>
            {filter.label}
            <select
              value={filter.value ?? ''}
              data-filter={filter.name}
              data-set={filter.value !== null}
              onChange={({ target }) =>
                onChoose({ [filter.name]: target.value === '' ? null : target.value })
              }
            >
              <option value="">{filter.all}</option>
              {filter.choices.map(({ value, text }) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          </label>
        ))}
      {set > 0 ? (
        <button
          type="button"
          className={styles.clear}
          onClick={() => onChoose(Object.fromEntries(filters.map(({ name }) => [name, null])))}
        >
          清除筛选
        </button>
      ) : null}
    </fieldset>
  );
}
