import { useState } from 'react';
import { copyText } from '../../../evidence/copyText.ts';
import { hashHref } from '../../../model/paths.ts';
import { fileName } from '../../../model/select/fileName.ts';
import type { PanelData } from '../../../model/select/panelData.ts';
import { absoluteAddress } from '../../../state/urlState.ts';
import { saveBlob } from '../../../ui/files/saveFile.ts';
import { Dialog } from '../../../ui/input/Dialog.tsx';
import { LoadError } from '../../../ui/page/LoadError.tsx';
import { Loading } from '../../../ui/page/Loading.tsx';
import { Notice } from '../../../ui/page/Notice.tsx';
import { panelSentence } from '../../frame/panelSentence.ts';
import styles from './DownloadDialog.module.css';
import { fileEnding } from './fileEnding.ts';
import { PngPreview } from './PngPreview.tsx';
import { DOWNLOADS, type DownloadKind, makeDownload } from './panelDownloads.ts';
import type { PngPicture } from './rasterisePicture.ts';
import { type PictureContext, usePictureContext } from './usePictureContext.ts';

export interface DownloadDialogProps {
  readonly data: PanelData;
  /** Route path of the panel. */
  readonly path: string;
  readonly onClose: () => void;
}

/** The dialog to save a panel as PNG, SVG, table or link; every file is made in this window. */
export function DownloadDialog({ data, path, onClose }: DownloadDialogProps) {
  const site = usePictureContext([data]);
  return (
    <Dialog title={`下载：${data.spec.title}`} onClose={onClose}>
      {site.state === 'loading' ? <Loading what="版本与地图" /> : null}
      {site.state === 'error' ? (
        <LoadError error={site.error} retry={site.retry} still="面板本身不受影响。" />
      ) : null}
      {site.state === 'ready' ? <Downloads data={data} path={path} site={site.data} /> : null}
    </Dialog>
  );
}

type Progress =
  | { readonly is: 'idle' }
  | { readonly is: 'making'; readonly kind: DownloadKind }
  | { readonly is: 'done'; readonly words: string; readonly png: PngPicture | null }
  | { readonly is: 'failed'; readonly kind: DownloadKind; readonly detail: string };

function Downloads({ data, path, site }: { data: PanelData; path: string; site: PictureContext }) {
  const [progress, setProgress] = useState<Progress>({ is: 'idle' });
  const { city, period } = site.core.site;
  const make = async (kind: DownloadKind) => {
    setProgress({ is: 'making', kind });
    try {
      const { file, png } = await makeDownload(kind, data, site);
      const name = fileName(
        `${data.spec.title} ${city}“${period.label}”`,
        fileEnding(file.type),
        data.spec.id,
      );
      saveBlob(name, file);
      setProgress({ is: 'done', words: `已生成：${name}`, png });
    } catch (cause) {
      setProgress({ is: 'failed', kind, detail: cause instanceof Error ? cause.message : String(cause) });
    }
  };
  const copyLink = async () => {
    const done = await copyText(absoluteAddress(hashHref(path)));
    setProgress({ is: 'done', words: done ? '已复制链接' : '未能复制链接，请从地址栏复制', png: null });
  };
  const busy = progress.is === 'making';
  return (
    <>
      <ul className={styles.list}>
        {DOWNLOADS.map(({ kind, text, gloss }) => (
          <li key={kind}>
            <button
              type="button"
              className={styles.choice}
              aria-disabled={busy}
              onClick={busy ? undefined : () => void make(kind)}
            >
              <strong>{text}</strong>
              <span>{gloss}</span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" className={styles.choice} onClick={() => void copyLink()}>
            <strong>复制链接</strong>
            <span>直接打开这个面板的地址。</span>
          </button>
        </li>
      </ul>
      <output className={styles.said}>
        {busy ? '正在生成 …' : progress.is === 'done' ? progress.words : ''}
      </output>
      {progress.is === 'failed' ? (
        <Notice
          tone="error"
          title="文件没有生成。"
          detail={progress.detail}
          onRetry={() => void make(progress.kind)}
        >
          其他格式不受影响。
        </Notice>
      ) : null}
      {progress.is === 'done' && progress.png ? (
        <PngPreview picture={progress.png} alt={panelSentence(data, site.core)} />
      ) : null}
    </>
  );
}
