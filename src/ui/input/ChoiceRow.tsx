import { useId } from 'react';
import styles from './ChoiceRow.module.css';

export interface ChoiceRowProps<Value extends string> {
  readonly name: string;
  readonly choices: ReadonlyArray<{
    readonly value: Value;
    readonly text: string;
    readonly disabled?: boolean;
  }>;
  readonly value: string;
  readonly onChoose: (value: Value) => void;
}

/** A row of radio buttons for a few choices, all visible. */
export function ChoiceRow<Value extends string>({ name, choices, value, onChoose }: ChoiceRowProps<Value>) {
  const group = useId();
  return (
    <fieldset className={styles.row}>
      <legend className={styles.name}>{name}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.choice} data-disabled={choice.disabled === true}>
          <input
            type="radio"
            name={group}
            checked={choice.value === value}
            disabled={choice.disabled === true}
            onChange={() => onChoose(choice.value)}
          />
          {choice.text}
        </label>
      ))}
    </fieldset>
  );
}
