import { useEffect, useState } from 'react';
import { useModule } from '../queries/useModule.ts';
import { Notice } from '../ui/page/Notice.tsx';
import styles from './SearchLauncher.module.css';

const load = async () => ({ Search: (await import('./SearchDialog.tsx')).SearchDialog });

/** Whether the key event belongs to a field the reader is typing in. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (/^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable)
  );
}

/** The search field of the header: a button that opens the dialog, as do Ctrl/⌘K and, outside fields, `/`. */
export function SearchLauncher() {
  const [open, setOpen] = useState(false);
  const module = useModule('search', load, open);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const command = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
      const slash =
        event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
      if (!command && !slash) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <>
      <button
        type="button"
        className={styles.field}
        aria-label="查数字、指标、拼音首字母"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <span>
          查数字<span className={styles.more}>、指标、拼音首字母</span>
        </span>
        <kbd>/</kbd>
      </button>
      {open && module.state === 'ready' ? <module.data.Search onClose={() => setOpen(false)} /> : null}
      {open && module.state === 'error' ? (
        <Notice tone="error" title="搜索未能载入。" detail={module.error.message} onRetry={module.retry} />
      ) : null}
    </>
  );
}
