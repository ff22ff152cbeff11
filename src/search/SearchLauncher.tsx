import { useModule } from '../queries/useModule.ts';
import { Notice } from '../ui/page/Notice.tsx';
import styles from './SearchLauncher.module.css';

const load = async () => ({ Search: (await import('./SearchDialog.tsx')).SearchDialog });

export interface SearchLauncherProps {
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** The search field of the header: a button that opens the dialog. */
export function SearchLauncher({ open, onOpen, onClose }: SearchLauncherProps) {
  const module = useModule('search', load, open);
  return (
    <>
      <button
        type="button"
        className={styles.field}
        aria-label="查数字、指标、拼音首字母"
        aria-haspopup="dialog"
        onClick={onOpen}
      >
        <span>
          查数字<span className={styles.more}>、指标、拼音首字母</span>
        </span>
        <kbd>/</kbd>
      </button>
      {open && module.state === 'ready' ? <module.data.Search onClose={onClose} /> : null}
      {open && module.state === 'error' ? (
        <Notice tone="error" title="搜索未能载入。" detail={module.error.message} onRetry={module.retry} />
      ) : null}
    </>
  );
}
