import { useId, useState } from 'react';
import { FRAME_WIDTHS } from '../../../model/embed/embedSnippets.ts';
import { ChoiceRow } from '../../../ui/input/ChoiceRow.tsx';
import { parseFrameWidth } from './embedChoice.ts';
import styles from './WidthField.module.css';

export interface WidthFieldProps {
  /** Width in CSS pixels; null makes it as wide as the host page allows. */
  readonly width: number | null;
  readonly onChoose: (width: number | null) => void;
}

const FIRST_WIDTH = 640;
const RANGE = `${FRAME_WIDTHS.least}—${FRAME_WIDTHS.most}`;

/**
 * The width: as wide as the host page allows, or a number of pixels. An invalid entry changes nothing and is
 * reported.
 */
export function WidthField({ width, onChoose }: WidthFieldProps) {
  const says = useId();
  const [text, setText] = useState(String(width ?? FIRST_WIDTH));
  const parsed = parseFrameWidth(text);
  const type = (typed: string) => {
    // Chinese keyboards give full-width digits.
    const plain = typed.normalize('NFKC');
    setText(plain);
    const next = parseFrameWidth(plain);
    if (next !== null) onChoose(next);
  };
  return (
    <div className={styles.width}>
      <ChoiceRow
        name="宽度"
        choices={[
          { value: 'page', text: '随页面' },
          { value: 'fixed', text: '固定' },
        ]}
        value={width === null ? 'page' : 'fixed'}
        onChoose={(value) => onChoose(value === 'page' ? null : (parsed ?? FIRST_WIDTH))}
      />
      {width === null ? null : (
        <label className={styles.field}>
          <input
            type="text"
            inputMode="numeric"
            value={text}
            aria-label="宽度，px"
            aria-invalid={parsed === null}
            aria-describedby={says}
            onChange={(event) => type(event.currentTarget.value)}
          />
          px
        </label>
      )}
      {width === null ? null : (
        <p id={says} className={styles.says} role={parsed === null ? 'alert' : undefined}>
          {parsed === null ? `请填${RANGE}之间的整数；代码仍用${width} px。` : `可填${RANGE}`}
        </p>
      )}
    </div>
  );
}
