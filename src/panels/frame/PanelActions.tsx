import { pathToDomain } from '../../model/paths.ts';
import type { PanelData } from '../../model/select/panelData.ts';
import { slideOfPanel } from '../../model/show/panelSlide.ts';
import { LazyDialogButton } from './LazyDialogButton.tsx';
import { LazyPinButton } from './LazyPinButton.tsx';
import styles from './Panel.module.css';

const loadEmbed = async () => ({ Dialog: (await import('../actions/embed/EmbedDialog.tsx')).EmbedDialog });
const loadDownload = async () => ({
  Dialog: (await import('../actions/download/DownloadDialog.tsx')).DownloadDialog,
});

export interface PanelActionsProps {
  readonly data: PanelData;
  /** The shard that contains the panel; a panel with a shard can be put on a slide and embedded. */
  readonly domain: string | undefined;
  /** Route path of a panel that is in no shard; a panel with neither cannot be downloaded. */
  readonly path: string | undefined;
}

/** The actions of a panel: pin it, embed it, download it. */
export function PanelActions({ data, domain, path }: PanelActionsProps) {
  const { id, title } = data.spec;
  const panelPath = domain === undefined ? path : pathToDomain(domain, id);
  return (
    <>
      {domain === undefined ? null : (
        <>
          <LazyPinButton slide={slideOfPanel(data, domain)} />
          <LazyDialogButton
            name="embed-dialog"
            load={loadEmbed}
            props={{ data }}
            text="嵌入"
            label={`嵌入：${title}`}
            className={styles.tool}
          />
        </>
      )}
      {panelPath === undefined ? null : (
        <LazyDialogButton
          name="download-dialog"
          load={loadDownload}
          props={{ data, path: panelPath }}
          text="下载"
          label={`下载：${title}`}
          className={styles.tool}
        />
      )}
    </>
  );
}
