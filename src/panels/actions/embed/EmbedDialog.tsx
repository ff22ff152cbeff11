import { useDocumentHeaders } from '../../../evidence/documentTitles.ts';
import { EMBED_INDEX_PATH } from '../../../model/paths.ts';
import type { PanelData } from '../../../model/select/panelData.ts';
import { sourceGroups } from '../../../model/text/sourceLine.ts';
import { useCore } from '../../../queries/dataset.ts';
import { useEmbedIndex } from '../../../queries/embedIndex.ts';
import { absoluteAddress } from '../../../state/urlState.ts';
import { Dialog } from '../../../ui/input/Dialog.tsx';
import { Loading } from '../../../ui/page/Loading.tsx';
import { Notice } from '../../../ui/page/Notice.tsx';
import { panelSentence } from '../../frame/panelSentence.ts';
import { EmbedTools } from './EmbedTools.tsx';
import { selectEmbedSite } from './embedSite.ts';

export interface EmbedDialogProps {
  readonly data: PanelData;
  readonly onClose: () => void;
}

/**
 * All a webmaster needs to embed a panel: the choices, the snippet, a preview, and whether this server
 * permits embedding.
 */
export function EmbedDialog({ data, onClose }: EmbedDialogProps) {
  const core = useCore();
  const index = useEmbedIndex();
  const documentOf = useDocumentHeaders();
  const { id, title } = data.spec;
  const publicUrl = core.state === 'ready' ? core.data.site.publicUrl : null;
  return (
    <Dialog title={`嵌入：${title}`} onClose={onClose} wide>
      {index.state === 'error' ? (
        <Notice
          tone="error"
          title={`没有读到 ${EMBED_INDEX_PATH}。`}
          detail={index.error.message}
          onRetry={index.retry}
        >
          代码仍可使用，但高度只能按通用值写，版本不能固定，也没有预览。
        </Notice>
      ) : null}
      {index.state === 'loading' || core.state === 'loading' ? (
        <Loading what="嵌入页清单" />
      ) : (
        <EmbedTools
          words={{
            panel: id,
            title,
            sentence: panelSentence(data, core.state === 'ready' ? core.data : null),
            sourceText: sourceGroups(data, (doc) => documentOf(doc).shortTitle)
              .map(({ text }) => text)
              .join('；'),
          }}
          site={selectEmbedSite(absoluteAddress('./'), publicUrl)}
          index={index.state === 'ready' ? index.data : null}
        />
      )}
    </Dialog>
  );
}
