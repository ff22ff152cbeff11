import type { Erratum } from '../../model/authored/source.ts';
import styles from './SicMark.module.css';

/** After a slip of the original: it stands so there. What is wrong with it is said under the text. */
export function SicMark({ erratum }: { erratum: Erratum }) {
  return (
    <small className={styles.sic} title={erratum.note} data-sic={erratum.token}>
      ‹原文如此›
    </small>
  );
}
