import { Fragment } from 'react';
import { pinyinStretches } from '../model/search/pinyinMarks.ts';
import styles from './MarkedText.module.css';

export interface MarkedTextProps {
  readonly text: string;
  /** Words to mark, in lower case. */
  readonly marks: readonly string[];
  /** The pinyin of the text, for marks that were typed as pinyin. */
  readonly syllables?: string | undefined;
}

/** Which characters of a text belong to a word that is to be marked. */
function markedCharacters({ text, marks, syllables = '' }: MarkedTextProps): boolean[] {
  const plain = text.toLowerCase();
  const marked = Array.from({ length: text.length }, () => false);
  for (const mark of marks) {
    if (mark === '') continue;
    for (let at = plain.indexOf(mark); at >= 0; at = plain.indexOf(mark, at + 1))
      marked.fill(true, at, at + mark.length);
  }
  for (const [from, to] of pinyinStretches(text, syllables, marks)) marked.fill(true, from, to);
  return marked;
}

/** A text with the words of the question in it set apart. */
export function MarkedText(props: MarkedTextProps) {
  const { text } = props;
  const marked = markedCharacters(props);
  const runs: Array<{ from: number; text: string; isMarked: boolean }> = [];
  for (let at = 0; at < text.length; at += 1) {
    const last = runs[runs.length - 1];
    const isMarked = marked[at] ?? false;
    if (last && last.isMarked === isMarked) last.text += text[at];
    else runs.push({ from: at, text: text[at] ?? '', isMarked });
  }
  return (
    <>
      {runs.map((run) =>
        run.isMarked ? (
          <b key={run.from} className={styles.hit}>
            {run.text}
          </b>
        ) : (
          <Fragment key={run.from}>{run.text}</Fragment>
        ),
      )}
    </>
  );
}
