import styles from '../arrange/Arrange.module.css';
import type { DeskWording } from '../protocol.ts';

export interface WordingListProps {
  readonly wordings: readonly DeskWording[];
  readonly onReword: (words: Readonly<Record<string, string>>) => void;
}

/** Sentences of the site that the new data make untrue, each with words that are true, to take or to edit. */
export function WordingList({ wordings, onReword }: WordingListProps) {
  if (wordings.length === 0) return null;
  const proposed = wordings.flatMap(
    ({ key, instead }): Array<[string, string]> => (instead === null ? [] : [[key, instead]]),
  );
  return (
    <section aria-label="网站上不再成立的话">
      <h3>网站上有{wordings.length}句话不再成立</h3>
      {proposed.length < 2 ? null : (
        <button type="button" onClick={() => onReword(Object.fromEntries(proposed))}>
          全部按建议改
        </button>
      )}
      {wordings.map(({ key, where, text, faults, instead }) => (
        <form
          key={key}
          className={styles.panel}
          onSubmit={(event) => {
            event.preventDefault();
            onReword({ [key]: String(new FormData(event.currentTarget).get('words') ?? '') });
          }}
        >
          <p>
            {where}：{text}
          </p>
          <p className={styles.fault}>{faults.join('；')}</p>
          <label>
            {instead === null ? '请改写' : instead === '' ? '建议删去' : '建议改为'}
            <input name="words" defaultValue={instead ?? text} />
          </label>
          <button type="submit">{instead === '' ? '按此处理' : '改为这句'}</button>
        </form>
      ))}
    </section>
  );
}
