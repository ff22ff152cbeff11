import { pathToAll } from '../../model/paths.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import { LazyDialogButton } from './LazyDialogButton.tsx';
import styles from './PageTools.module.css';
import type { PageSpec } from './pageSpec.ts';

const load = async () => ({
  Dialog: (await import('../actions/download/LongPictureDialog.tsx')).LongPictureDialog,
});

/**
 * Tools for a whole page: print it, save it as one long picture to send in a chat, or see all records of its
 * domain as a table.
 */
export function PageTools({ page, domain }: { page: PageSpec; domain?: string }) {
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
      <AppLink to={pathToAll({ domain })}>全部指标</AppLink>
    </p>
  );
}
