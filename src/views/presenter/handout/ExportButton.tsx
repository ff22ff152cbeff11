import { useState } from 'react';
import { fileName } from '../../../model/select/fileName.ts';
import { IS_SINGLE_FILE } from '../../../queries/oneFile.ts';
import { type ThemeName, TOKENS } from '../../../styles/tokens.ts';
import { saveFile } from '../../../ui/files/saveFile.ts';
import { Notice } from '../../../ui/page/Notice.tsx';
import styles from './ExportButton.module.css';
import { buildPptxPlan, type PlanInput } from './pptxPlan.ts';

const PPTX_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

type Progress = 'idle' | 'writing' | 'done' | { readonly failed: string };

/**
 * Exports the deck as a presentation file, in this window and, once the writer is loaded, without network.
 */
export function ExportButton({ input, theme }: { input: PlanInput; theme: ThemeName }) {
  const [progress, setProgress] = useState<Progress>('idle');
  const write = async () => {
    setProgress('writing');
    try {
      const { writePptx } = await import('./writePptx.ts');
      const file = await writePptx(buildPptxPlan(input), TOKENS[theme]);
      saveFile(fileName(input.deck.title, 'pptx', '放映稿'), new Uint8Array(file), PPTX_TYPE);
      setProgress('done');
    } catch (error) {
      setProgress({ failed: error instanceof Error ? error.message : String(error) });
    }
  };
  // The writer is as large as a third of everything else, so the single file does not contain it.
  if (IS_SINGLE_FILE) return <span>单文件版不含 PPTX 导出</span>;
  return (
    <>
      <button
        type="button"
        className={styles.button}
        disabled={progress === 'writing'}
        onClick={() => void write()}
      >
        {progress === 'writing' ? '正在生成 …' : '下载PPTX'}
      </button>
      <span className="visually-hidden" aria-live="polite">
        {progress === 'done' ? 'PPTX 已生成。' : ''}
      </span>
      {typeof progress === 'object' ? (
        <Notice tone="error" title="PPTX 没有生成。" detail={progress.failed} onRetry={() => void write()}>
          打印不受影响。
        </Notice>
      ) : null}
    </>
  );
}
