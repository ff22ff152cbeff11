import { useCallback, useEffect, useState } from 'react';
import { fileName } from '../../../model/select/fileName.ts';
import { datedImprintText } from '../../../model/text/imprint.ts';
import { TOKENS } from '../../../styles/tokens.ts';
import { saveBlob } from '../../../ui/files/saveFile.ts';
import { Dialog } from '../../../ui/input/Dialog.tsx';
import { LoadError } from '../../../ui/page/LoadError.tsx';
import { Loading } from '../../../ui/page/Loading.tsx';
import { Notice } from '../../../ui/page/Notice.tsx';
import type { PageSpec } from '../../frame/pageSpec.ts';
import { LONG_SIZE, longPictures, type PageContent, selectPage } from '../../picture/longPicture.ts';
import { pictureTools } from '../../picture/panelPicture.ts';
import { fileEnding } from './fileEnding.ts';
import styles from './LongPictureDialog.module.css';
import { PngPreview } from './PngPreview.tsx';
import { type PngPicture, rasterisePicture, tallestAt } from './rasterisePicture.ts';
import { loadChartRenderer, type PictureContext, usePictureContext } from './usePictureContext.ts';

export interface LongPictureDialogProps {
  readonly page: PageSpec;
  readonly onClose: () => void;
}

/**
 * The dialog for a whole page as one long picture, or as several where phones could not open one so large.
 */
export function LongPictureDialog({ page, onClose }: LongPictureDialogProps) {
  // Keep the page as it was when the dialog was opened: later renders of the page must not change the
  // picture.
  const [content] = useState(() => selectPage(page));
  const site = usePictureContext(content.panels);
  return (
    <Dialog title={`长图：${content.title}`} onClose={onClose}>
      {site.state === 'loading' ? <Loading what="版本与地图" /> : null}
      {site.state === 'error' ? (
        <LoadError error={site.error} retry={site.retry} still="页面本身不受影响。" />
      ) : null}
      {site.state === 'ready' ? <Pictures content={content} site={site.data} /> : null}
    </Dialog>
  );
}

/** Rasterises the page part by part, so that memory for one part is enough. */
async function drawPage(content: PageContent, site: PictureContext): Promise<PngPicture[]> {
  const tools = pictureTools(site, await loadChartRenderer(content.panels), TOKENS.light, 'p');
  const pngs: PngPicture[] = [];
  const imprint = datedImprintText(site.core.site, site.core.version, new Date());
  for (const picture of longPictures(content, tools, tallestAt(LONG_SIZE.width), imprint))
    pngs.push(await rasterisePicture(picture));
  return pngs;
}

function Pictures({ content, site }: { content: PageContent; site: PictureContext }) {
  const [pngs, setPngs] = useState<readonly PngPicture[] | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const draw = useCallback(async () => {
    setFailed(null);
    try {
      setPngs(await drawPage(content, site));
    } catch (cause) {
      setFailed(cause instanceof Error ? cause.message : String(cause));
    }
  }, [content, site]);
  useEffect(() => void draw(), [draw]);
  if (failed !== null)
    return (
      <Notice tone="error" title="长图没有生成。" detail={failed} onRetry={() => void draw()}>
        可以改用打印，或逐个下载面板。
      </Notice>
    );
  if (pngs === null) return <Loading what="长图" />;
  const { city, period } = site.core.site;
  const parts = pngs.map((picture, index) => {
    const part = pngs.length > 1 ? `（${index + 1}）` : '';
    const title = `${content.title} ${city}“${period.label}”${part}`;
    return { picture, part: index + 1, name: fileName(title, fileEnding(picture.file.type), '长图') };
  });
  return (
    <>
      {pngs.length > 1 ? (
        <p className={styles.note}>
          内容较长，分成{pngs.length}张：一张太高，手机和聊天软件打不开。面板都是完整的。
        </p>
      ) : null}
      {parts.map(({ picture, part, name }) => (
        <div key={name} className={styles.part}>
          <button type="button" className={styles.save} onClick={() => saveBlob(name, picture.file)}>
            {pngs.length > 1 ? `保存第${part}张` : '保存图片'}
          </button>
          <PngPreview
            picture={picture}
            alt={pngs.length > 1 ? `${content.title}，第${part}张` : content.title}
          />
        </div>
      ))}
    </>
  );
}
