import { useCallback, useEffect, useRef, useState } from 'react';
import { closeDraft, fetchDesk, openText, resumeDraft, type Step, takeStep } from './askDesk.ts';
import type { DeskState } from './protocol.ts';

export interface DeskControls {
  readonly state: DeskState | null;
  /** What the desk is busy with, in words; null while it waits for the person. */
  readonly busy: string | null;
  /** Whether an answer is under way, also a short one. */
  readonly working: boolean;
  readonly error: string | null;
  readonly step: (step: Step) => Promise<void>;
  readonly open: (bytes: Blob | string, name: string) => Promise<void>;
  readonly resume: (id: string) => Promise<void>;
  readonly close: (discard: boolean) => Promise<void>;
  /** Does something after which everything is read anew; the words say what the desk is busy with. */
  readonly whole: (words: string, work: () => Promise<DeskState>) => Promise<void>;
}

/** What is said while a file is read, which can be stopped. */
export const READING = '正在读';

const BUSY: Readonly<Partial<Record<Step['command'], string>>> = {
  arrange: '正在与全部数据一起核对',
  finish: '正在写入并生成数据',
  panel: '正在按新的图表核对',
  reword: '正在按新的文字核对',
  digest: '正在按新的提要核对',
};

/** The state of the desk and everything that changes it; one thing after the other. */
export function useDesk(): DeskControls {
  const [state, setState] = useState<DeskState | null>(null);
  const [busy, setBusy] = useState<string | null>('正在打开工作台');
  const [error, setError] = useState<string | null>(null);
  const [working, setWorking] = useState(true);
  const queue = useRef<Promise<void>>(Promise.resolve());

  const run = useCallback(
    (words: string | null, work: () => Promise<(before: DeskState | null) => DeskState>): Promise<void> => {
      setWorking(true);
      queue.current = queue.current.then(async () => {
        setBusy(words);
        try {
          const next = await work();
          setState(next);
          setError(null);
        } catch (failure) {
          setError(failure instanceof Error ? failure.message : String(failure));
        } finally {
          setBusy(null);
          setWorking(false);
        }
      });
      return queue.current;
    },
    [],
  );

  const whole = useCallback(
    (words: string, work: () => Promise<DeskState>) =>
      run(words, async () => {
        const next = await work();
        return () => next;
      }),
    [run],
  );

  useEffect(() => {
    void whole('正在打开工作台', fetchDesk);
  }, [whole]);

  const step = useCallback(
    (own: Step) =>
      run(BUSY[own.command] ?? null, async () => {
        let progress = await takeStep(own);
        let { marks } = progress;
        // The last decision is followed by the check of everything.
        if (
          progress.left === 0 &&
          progress.arrangement === null &&
          progress.summary === null &&
          (own.command === 'decide' || own.command === 'aside')
        ) {
          setBusy(BUSY.arrange ?? null);
          progress = await takeStep({ command: 'arrange' });
          marks = { ...marks, ...progress.marks };
        }
        return (before) => ({
          city: before?.city ?? '',
          documents: before?.documents ?? [],
          plan: before?.plan ?? null,
          canUndo: before?.canUndo ?? false,
          saved: before?.saved ?? [],
          notice: progress.notice,
          draft: progress.summary ? null : (before?.draft ?? null),
          progress: { ...progress, marks: { ...before?.progress?.marks, ...marks } },
        });
      }),
    [run],
  );

  const open = useCallback(
    (bytes: Blob | string, name: string) => whole(`${READING}${name}`, () => openText(bytes, name)),
    [whole],
  );
  const resume = useCallback((id: string) => whole('正在打开未完成的稿子', () => resumeDraft(id)), [whole]);
  const close = useCallback((discard: boolean) => whole('正在关闭', () => closeDraft(discard)), [whole]);
  return { state, busy, working, error, step, open, resume, close, whole };
}
