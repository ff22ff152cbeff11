import type { PanelData } from '../../model/select/panelData.ts';
import { DialogPlace } from './DialogPlace.tsx';
import styles from './Panel.module.css';

const load = async () => ({
  Dialog: (await import('../actions/download/DownloadDialog.tsx')).DownloadDialog,
});

/** A panel to take away: picture, drawing, table or link. `path` leads to it. */
export function DownloadPlace({ data, path }: { data: PanelData; path: string }) {
  return (
    <DialogPlace
      name="download-dialog"
      load={load}
      props={{ data, path }}
      text="下载"
      label={`下载：${data.spec.title}`}
      className={styles.tool}
    />
  );
}
