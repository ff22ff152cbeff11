import { useEffect, useRef, useState } from 'react';
import { fileName } from '../../../model/select/fileName.ts';
import { IS_SINGLE_FILE } from '../../../queries/oneFile.ts';
import { type ThemeName, TOKENS } from '../../../styles/tokens.ts';
import { saveFile } from '../../../ui/files/saveFile.ts';
import { Notice } from '../../../ui/page/Notice.tsx';
import styles from './ExportButton.module.css';
import type { PlanInput } from './plan/pptxPlan.ts';

const PPTX_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

type Progress =
  | 'idle'
  | 'done'
  | 'stopped'
  /** The page that is being written; null while the pages are packed, 0 before the first. */
  | { readonly page: number | null }
  | { readonly failed: string };

const SAID: Readonly<Record<string, string>> = {
  done: 'PPTX 已生成。',
  stopped: '已停止，没有生成文件。',
};

/**
 * Exports the deck as a presentation file, in this window and, once the writer is loaded, without network. It says
 * how far it is and can be stopped.
 */
export function ExportButton({ input, theme }: { input: PlanInput; theme: ThemeName }) {
  const [progress, setProgress] = useState<Progress>('idle');
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const write = async () => {
    const own = new AbortController();
    stop.current = own;
    setProgress({ page: 0 });
    try {
      const { exportDeck } = await import('./writePptx.ts');
      const onPage = (page: number | null) => setProgress({ page });
      const file = await exportDeck(input, TOKENS[theme], { onPage, signal: own.signal });
      if (own.signal.aborted) return setProgress('stopped');
      saveFile(fileName(input.deck.title, 'pptx', '放映稿'), new Uint8Array(file), PPTX_TYPE);
      setProgress('done');
    } catch (error) {
      const failed = error instanceof Error ? error.message : String(error);
      setProgress(own.signal.aborted ? 'stopped' : { failed });
    }
  };
  // The writer is as large as a third of everything else, so the single file does not contain it.
  if (IS_SINGLE_FILE) return <span>单文件版不含 PPTX 导出</span>;
  const running = typeof progress === 'object' && 'page' in progress ? progress : null;
  return (
    <>
      <button
        type="button"
        className={styles.button}
        disabled={running !== null}
        onClick={() => void write()}
      >
        {running === null ? '下载PPTX' : '正在生成 …'}
      </button>
      {running === null ? null : (
        <span className={styles.progress}>
          <progress
            aria-label="PPTX 进度"
            max={input.slides.length + 1}
            value={running.page ?? input.slides.length}
          />
          {running.page === null
            ? '正在打包'
            : `第${Math.max(running.page, 1)}页，共${input.slides.length}页`}
          <button type="button" className={styles.stop} onClick={() => stop.current?.abort()}>
            停止
          </button>
        </span>
      )}
      <span className={typeof progress === 'string' ? styles.said : 'visually-hidden'} aria-live="polite">
        {typeof progress === 'string' ? (SAID[progress] ?? '') : ''}
      </span>
      {typeof progress === 'object' && 'failed' in progress ? (
        <Notice tone="error" title="PPTX 没有生成。" detail={progress.failed} onRetry={() => void write()}>
          打印不受影响。
        </Notice>
      ) : null}
    </>
  );
}
