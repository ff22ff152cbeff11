import { undoFinish } from './askDesk.ts';
import styles from './OpenScreen.module.css';
import type { DeskSummary } from './protocol.ts';
import { SiteStatus } from './site/SiteStatus.tsx';
import { useSite } from './site/useSite.ts';
import type { DeskControls } from './useDesk.ts';

export interface DoneScreenProps {
  readonly summary: DeskSummary;
  readonly canUndo: boolean;
  readonly desk: DeskControls;
}

/** What was written, in sentences that can be sent on. */
export function DoneScreen({ summary, canUndo, desk }: DoneScreenProps) {
  const [site, control] = useSite();
  const lines = [...summary.lines, ...(site?.state === 'ready' ? site.lines : [])];
  const text = [summary.title, ...lines].join('\n');
  return (
    <section className={styles.screen} aria-labelledby="done" data-desk-done={summary.version}>
      <h1 id="done" className={styles.title}>
        已完成
      </h1>
      <p>{summary.title}</p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <SiteStatus site={site} control={control} />
      <button
        type="button"
        className={styles.button}
        onClick={() => void navigator.clipboard.writeText(text)}
      >
        复制这段说明
      </button>
      {canUndo ? (
        <button
          type="button"
          className={styles.button}
          onClick={() => void desk.whole('正在恢复', undoFinish)}
        >
          撤销写入
        </button>
      ) : null}
      <button type="button" className={styles.button} onClick={() => void desk.close(false)}>
        再录一份
      </button>
    </section>
  );
}
