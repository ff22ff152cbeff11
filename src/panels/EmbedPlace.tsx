import { useState } from 'react';
import type { PanelData } from '../model/panelData.ts';
import { useModule } from '../queries/useModule.ts';
import styles from './Panel.module.css';

const load = async () => ({ Dialog: (await import('./embed/EmbedDialog.tsx')).EmbedDialog });

/** Opens what a webmaster needs to show this panel elsewhere; fetched when somebody asks. */
export function EmbedPlace({ data }: { data: PanelData }) {
  const [open, setOpen] = useState(false);
  const dialog = useModule('embed-dialog', load, open);
  const failed = dialog.state === 'error';
  return (
    <>
      <button
        type="button"
        className={styles.embed}
        aria-haspopup="dialog"
        aria-label={`嵌入：${data.spec.title}`}
        onClick={failed ? dialog.retry : () => setOpen(true)}
      >
        {failed ? '未能载入，再试一次' : '嵌入'}
      </button>
      {open && dialog.state === 'ready' ? (
        <dialog.data.Dialog data={data} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}
