import { useEffect, useState } from 'react';
import { ArrangeStatus } from './ArrangeStatus.tsx';
import { fetchReading, stopReading } from './askDesk.ts';
import styles from './DeskApp.module.css';
import { DoneScreen } from './DoneScreen.tsx';
import { OpenScreen } from './OpenScreen.tsx';
import { PlanScreen } from './plan/PlanScreen.tsx';
import { READING, useDesk } from './useDesk.ts';
import { Workspace } from './Workspace.tsx';

/** The desk: a text is opened, its numerals are decided, its panels arranged, and all is written. */
export function DeskApp() {
  const desk = useDesk();
  const { state, busy, working, error } = desk;
  const draft = state?.draft ?? null;
  const progress = state?.progress ?? null;
  const title = draft ? `${draft.document.title} · 录入工作台` : '录入工作台 · 有据';
  useEffect(() => {
    document.title = title;
  }, [title]);
  const left = draft && progress ? { 'data-desk-left': progress.left } : {};
  return (
    <main className={styles.page} data-page="desk" data-busy={working ? 'true' : undefined} {...left}>
      <p className={styles.status} role="status">
        {busy === null ? (progress?.notice ?? state?.notice ?? '') : `${busy}…`}
      </p>
      {busy?.startsWith(READING) ? <ReadingStatus /> : null}
      {busy?.startsWith(READING) ? (
        <button type="button" className={styles.stop} onClick={() => void stopReading()}>
          停止
        </button>
      ) : null}
      {working ? <ArrangeStatus onStopped={(stopped) => void desk.whole('正在停止', () => stopped)} /> : null}
      {error === null ? null : (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
      {draft && progress ? (
        <Workspace draft={draft} progress={progress} desk={desk} />
      ) : state?.plan ? (
        <PlanScreen plan={state.plan} desk={desk} />
      ) : progress?.summary ? (
        <DoneScreen summary={progress.summary} canUndo={progress.canUndo} desk={desk} />
      ) : state ? (
        <OpenScreen state={state} desk={desk} />
      ) : null}
    </main>
  );
}

/** Milliseconds between two questions about a scan; a page takes some seconds. */
const READING_EVERY = 700;

/** Which page of a scan is being read; nothing for other files. */
function ReadingStatus() {
  const [reading, setReading] = useState<{ readonly page: number; readonly of: number } | null>(null);
  useEffect(() => {
    // The opening itself says that the desk is gone; its error is the one that is shown.
    const timer = setInterval(
      () => void fetchReading().then(setReading, () => setReading(null)),
      READING_EVERY,
    );
    return () => clearInterval(timer);
  }, []);
  if (!reading) return null;
  const { page, of } = reading;
  return (
    <label className={styles.reading} data-reading-page={page}>
      文字识别：第{page}页，共{of}页
      <progress max={of} value={page - 1} />
    </label>
  );
}
