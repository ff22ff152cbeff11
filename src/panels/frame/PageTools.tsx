import { LazyDialogButton } from './LazyDialogButton.tsx';
import styles from './PageTools.module.css';
import type { PageSpec } from './pageSpec.ts';

const load = async () => ({
  Dialog: (await import('../actions/download/LongPictureDialog.tsx')).LongPictureDialog,
});

/** Tools for a whole page: print it, or save it as one long picture to send in a chat. */
export function PageTools({ page }: { page: PageSpec }) {
  return (
    <p className={styles.tools}>
      <button type="button" onClick={() => window.print()}>
        打印本页
      </button>
      <LazyDialogButton
        name="long-picture-dialog"
        load={load}
        props={{ page }}
        text="长图"
        label="把本页存成长图"
      />
    </p>
  );
}
