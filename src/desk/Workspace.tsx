import { useCallback, useEffect, useRef, useState } from 'react';
import { Arrange } from './arrange/Arrange.tsx';
import { confirmFigure, reread } from './askDesk.ts';
import { DraftText } from './DraftText.tsx';
import { DocumentForm } from './document/DocumentForm.tsx';
import { Furniture } from './document/Furniture.tsx';
import { ProposalCard } from './ProposalCard.tsx';
import type { DeskDraft, DeskProgress } from './protocol.ts';
import { ScanFigure } from './scan/ScanFigure.tsx';
import { ScanPlaces } from './scan/ScanPlaces.tsx';
import type { DeskControls } from './useDesk.ts';
import { useDeskKeys } from './useDeskKeys.ts';
import styles from './Workspace.module.css';

export interface WorkspaceProps {
  readonly draft: DeskDraft;
  readonly progress: DeskProgress;
  readonly desk: DeskControls;
}

/** Which of the alternatives is marked, and whether what the text leaves open is being asked. */
interface Asking {
  readonly key: string;
  readonly choice: number;
  readonly open: 'none' | 'lacks' | 'edit';
}

/** The text on the left with every numeral marked, the proposal for the current one on the right. */
export function Workspace({ draft, progress, desk }: WorkspaceProps) {
  const { proposal, left, all, marks } = progress;
  const key = proposal?.key ?? null;
  const [asking, setAsking] = useState<Asking>({ key: '', choice: 0, open: 'none' });
  const own: Asking = asking.key === key ? asking : { key: key ?? '', choice: 0, open: 'none' };
  const { step } = desk;
  const busy = useRef(false);
  const [, setAnswers] = useState(0);

  const take = useCallback(
    async (next: Parameters<typeof step>[0]) => {
      busy.current = true;
      await step(next);
      busy.current = false;
      // The page is drawn once more, so that a key that came in between finds the new state.
      setAnswers((count) => count + 1);
    },
    [step],
  );

  const accept = useCallback(() => {
    if (!proposal) return;
    // What the text leaves open is asked once; the marked choice is taken by the second press.
    if (own.open === 'none' && own.choice === 0 && proposal.lacks.length > 0) {
      setAsking({ key: proposal.key, choice: 0, open: 'lacks' });
      return;
    }
    void take({ command: 'decide', key: proposal.key, choice: own.choice });
  }, [proposal, own, take]);

  const refuse = useCallback(() => {
    if (proposal) void take({ command: 'aside', key: proposal.key });
  }, [proposal, take]);
  const { whole } = desk;
  const { scanItem } = progress;
  const confirm = useCallback(async () => {
    if (key === null || scanItem === null || scanItem.confirmed !== null) return;
    busy.current = true;
    await whole('正在记下', () => confirmFigure(key));
    busy.current = false;
    setAnswers((count) => count + 1);
  }, [key, scanItem, whole]);
  const undo = useCallback(() => {
    if (progress.canUndo) void take({ command: 'undo' });
  }, [progress.canUndo, take]);
  const edit = useCallback(() => {
    if (proposal) setAsking({ ...own, key: proposal.key, open: own.open === 'edit' ? 'none' : 'edit' });
  }, [proposal, own]);
  const choose = useCallback(
    (choice: number) => {
      if (proposal && choice < proposal.options.length)
        setAsking({ key: proposal.key, choice, open: 'none' });
    },
    [proposal],
  );
  const move = useCallback(
    (by: number) => {
      const at = draft.items.findIndex((item) => item.key === key);
      const next =
        draft.items[Math.max(0, Math.min(draft.items.length - 1, (at < 0 ? draft.items.length : at) + by))];
      if (next) void take({ command: 'select', key: next.key });
    },
    [draft.items, key, take],
  );
  const select = useCallback((next: string) => void take({ command: 'select', key: next }), [take]);

  useDeskKeys({ confirm, accept, refuse, undo, edit, choose, move, isEditing: own.open === 'edit' }, busy);

  useEffect(() => {
    document.querySelector('[data-numeral][aria-current="true"]')?.scrollIntoView({ block: 'center' });
  });

  return (
    <div className={styles.desk}>
      <header className={styles.head}>
        <h1 className={styles.title}>{draft.document.title}</h1>
        <label className={styles.bar}>
          还有{left}个数字没有决定，共{all}个
          <progress max={all} value={all - left} />
        </label>
        <button type="button" className={styles.button} onClick={() => void desk.close(false)}>
          放下，以后继续
        </button>
      </header>
      <div className={styles.about}>
        <DocumentForm draft={draft} desk={desk} />
        {draft.scan ? <ScanPlaces scan={draft.scan} desk={desk} /> : null}
        <Furniture draft={draft} isFresh={!progress.canUndo} desk={desk} />
      </div>
      <DraftText draft={draft} marks={marks} current={key} onSelect={select} />
      <aside className={styles.side} aria-label="当前数字">
        {scanItem ? (
          <ScanFigure
            key={`scan ${key}`}
            item={scanItem}
            onConfirm={() => void confirm()}
            onReread={({ line, start, end }, words) =>
              void whole('正在改正', () => reread({ line, start, end }, words))
            }
          />
        ) : null}
        {proposal ? (
          <ProposalCard
            key={proposal.key}
            proposal={proposal}
            choice={own.choice}
            open={own.open}
            canUndo={progress.canUndo}
            onAccept={accept}
            onRefuse={refuse}
            onUndo={undo}
            onEdit={edit}
            onChoose={choose}
            onEdited={(edits) =>
              void take({ command: 'decide', key: proposal.key, choice: own.choice, edits })
            }
          />
        ) : null}
        {left === 0 ? (
          <Arrange
            arrangement={progress.arrangement}
            differences={progress.differences}
            canUndo={progress.canUndo && !proposal}
            desk={desk}
            onUndo={undo}
          />
        ) : null}
      </aside>
    </div>
  );
}
