import { useState } from 'react';
import { dayText } from '../../model/text/imprint.ts';
import type { DeskScanItem } from '../protocol.ts';
import { Crop } from './Crop.tsx';
import styles from './scan.module.css';

export interface ScanFigureProps {
  readonly item: DeskScanItem;
  readonly onConfirm: () => void;
  readonly onReread: (part: DeskScanItem['parts'][number], words: string) => void;
}

type Part = DeskScanItem['parts'][number];

/** The reading with its unsure characters marked, each with what it may be instead. */
function Reading({ text, unsure }: Part) {
  return (
    <p className={styles.reading}>
      读作：
      {Array.from({ length: text.length }, (_, at) => {
        const doubt = unsure.find((own) => own.at === at);
        const sign = text[at];
        return doubt ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a character is known by its place
          <mark key={at} title={`把握${Math.round(doubt.p * 100)}%`}>
            {sign}
            {doubt.other === null ? '' : <small>（或“{doubt.other}”）</small>}
          </mark>
        ) : (
          sign
        );
      })}
    </p>
  );
}

/** The current figure on the page: a person confirms that it stands there as it was read, or says what stands there. */
export function ScanFigure({ item, onConfirm, onReread }: ScanFigureProps) {
  const { confirmed, doubts, parts } = item;
  return (
    <section className={styles.figure} aria-label="看图核对" data-scan={confirmed ?? ''}>
      {parts.map((part) => (
        <div key={`${part.line}:${part.start}`}>
          {part.crops.map((crop, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a figure have no other name
            <Crop key={at} crop={crop} words={part.text} />
          ))}
          {part.crops.length === 0 ? <p>这个数字在图上的位置没有找到，请对照整页核对。</p> : null}
          <Reading {...part} />
        </div>
      ))}
      {doubts.map((doubt) => (
        <p key={doubt} className={styles.doubt}>
          {doubt}。
        </p>
      ))}
      <div className={styles.buttons}>
        {confirmed === null ? (
          <button type="button" className={styles.main} aria-keyshortcuts="C" onClick={onConfirm}>
            与图一致（C）
          </button>
        ) : (
          <p>已于{dayText(new Date(`${confirmed}T00:00:00`))}看图确认。</p>
        )}
        {parts.map((part) => (
          <Reread
            key={`${part.line}:${part.start} ${part.text}`}
            text={part.text}
            onReread={(words) => onReread(part, words)}
          />
        ))}
      </div>
    </section>
  );
}

interface RereadProps {
  readonly text: string;
  readonly onReread: (words: string) => void;
}

/** Takes what stands on the page instead of what was read. */
export function Reread({ text, onReread }: RereadProps) {
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <button type="button" onClick={() => setOpen(true)}>
        改正“{text}”
      </button>
    );
  return (
    <form
      className={styles.reread}
      onSubmit={(event) => {
        event.preventDefault();
        const words = String(new FormData(event.currentTarget).get('words') ?? '');
        if (words !== text) onReread(words);
        setOpen(false);
      }}
    >
      <label>
        图上写的是 <input name="words" defaultValue={text} autoComplete="off" />
      </label>
      <button type="submit">照此改正</button>
      <button type="button" onClick={() => setOpen(false)}>
        不改
      </button>
    </form>
  );
}
