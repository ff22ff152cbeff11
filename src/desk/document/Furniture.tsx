import { removeLines } from '../askDesk.ts';
import type { DeskDraft } from '../protocol.ts';
import type { DeskControls } from '../useDesk.ts';
import styles from '../Workspace.module.css';

export interface FurnitureProps {
  readonly draft: DeskDraft;
  /** Whether nothing is decided yet, so that lines may still move. */
  readonly isFresh: boolean;
  readonly desk: DeskControls;
}

/** So many lines are named. */
const NAMED = 6;

/** Lines that a page carries and no author wrote are offered for removal; they can be put back. */
export function Furniture({ draft, isFresh, desk }: FurnitureProps) {
  const { furniture, removed, lines } = draft;
  if (!isFresh || (furniture.length === 0 && removed === 0)) return null;
  const words = furniture.map((line) => lines.find((own) => own.line === line)?.text.trim() ?? '');
  const named = words.slice(0, NAMED).join('、');
  return (
    <p>
      {furniture.length === 0
        ? `已删去${removed}行页码、链接一类的文字。`
        : `有${furniture.length}行像是网页或页面上的附加文字：${named}${words.length > NAMED ? '等' : ''}。`}
      {furniture.length === 0 ? null : (
        <button
          type="button"
          className={styles.button}
          onClick={() => void desk.whole('正在删去', () => removeLines(furniture))}
        >
          删去这些行
        </button>
      )}
      {removed === 0 ? null : (
        <button
          type="button"
          className={styles.button}
          onClick={() => void desk.whole('正在恢复', () => removeLines([]))}
        >
          恢复删去的行
        </button>
      )}
    </p>
  );
}
