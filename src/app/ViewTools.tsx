import { useState } from 'react';
import { useModule } from '../queries/useModule.ts';
import { useViewSettings } from '../state/viewSettingsStore.ts';
import styles from './ViewTools.module.css';

const load = async () => ({ Dialog: (await import('./ViewDialog.tsx')).ViewDialog });

/** The switch for 长辈模式, and the button 显示 for theme and text size, whose dialog is lazy-loaded. */
export function ViewTools() {
  const { elder, lastElder, choose } = useViewSettings();
  const [open, setOpen] = useState(false);
  const dialog = useModule('view-dialog', load, open);
  const failed = dialog.state === 'error';
  return (
    <div className={styles.tools}>
      <button
        type="button"
        aria-pressed={elder !== null}
        onClick={() => choose({ elder: elder === null ? lastElder : null })}
      >
        长辈模式
      </button>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label="显示：主题与字号"
        onClick={failed ? dialog.retry : () => setOpen(true)}
      >
        {failed ? '未能载入，再试' : '显示'}
      </button>
      {open && dialog.state === 'ready' ? <dialog.data.Dialog onClose={() => setOpen(false)} /> : null}
    </div>
  );
}
