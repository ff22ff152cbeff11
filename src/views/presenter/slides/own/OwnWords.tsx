import { Fragment } from 'react';
import styles from './OwnWords.module.css';
import { markParts, OWN_MARK } from './ownMarks.ts';
import type { UnheldNumber } from './unheldNumbers.ts';

export interface OwnWordsProps {
  readonly text: string;
  /** The numbers of this text that no record of the slide holds. */
  readonly numbers: readonly UnheldNumber[];
}

/** Words of a slide's author, with a mark beside each number that the slide's records do not hold. */
export function OwnWords({ text, numbers }: OwnWordsProps) {
  return markParts(text, numbers).map(({ text: part, at, isOwn }) =>
    isOwn ? (
      <span key={at} className={styles.own} data-own-number="">
        {part}
        <small className={styles.mark}>{OWN_MARK}</small>
      </span>
    ) : (
      <KeptWords key={at} text={part} />
    ),
  );
}

/** A short quoted word, or a number with its magnitude and what may be its unit. */
const KEPT = /(“[^”]{1,8}”|[0-9][0-9.,]*%?[\u4e00-\u9fff]{0,3})/;

/** Words that break neither inside a number with its unit nor inside a short quoted word. */
function KeptWords({ text }: { text: string }) {
  return text.split(KEPT).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text keep their places
      <span key={index} className={styles.kept}>
        {part}
      </span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text keep their places
      <Fragment key={index}>{part}</Fragment>
    ),
  );
}
