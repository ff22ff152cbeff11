import type { PanelData } from '../../model/select/panelData.ts';
import { DialogPlace } from './DialogPlace.tsx';
import styles from './Panel.module.css';

const load = async () => ({ Dialog: (await import('../actions/embed/EmbedDialog.tsx')).EmbedDialog });

/** Opens what a webmaster needs to show this panel elsewhere. */
export function EmbedPlace({ data }: { data: PanelData }) {
  return (
    <DialogPlace
      name="embed-dialog"
      load={load}
      props={{ data }}
      text="嵌入"
      label={`嵌入：${data.spec.title}`}
      className={styles.tool}
    />
  );
}
