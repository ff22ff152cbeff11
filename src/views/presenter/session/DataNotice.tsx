import type { UsePresenter } from '../../../state/presenterStore.ts';
import { reloadPage } from '../../../state/urlState.ts';
import styles from './DataNotice.module.css';

const shorten = (version: string): string => version.slice(0, 8);

/**
 * The notice that another window has a different version of the data, so that the two do not follow each
 * other.
 */
export function DataNotice({ presenter, own }: { presenter: UsePresenter; own: string }) {
  const other = presenter(({ otherData }) => otherData);
  if (other === null) return null;
  return (
    <div className={styles.notice} role="alert">
      <p>
        两个窗口的数据版本不同，没有同步：本窗口 {shorten(own)}，另一窗口 {shorten(other)}。
      </p>
      <button type="button" className={styles.reload} onClick={reloadPage}>
        重新载入本窗口
      </button>
    </div>
  );
}
