import { useState } from 'react';
import { pathToCompare } from '../../model/paths.ts';
import type { CatalogueRow } from '../../model/published/catalogue.ts';
import type { PickedComparison } from '../../model/select/rowComparison.ts';
import { slideOfRow } from '../../model/show/rowSlides.ts';
import { usePinnedStore } from '../../state/pinnedStore.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import styles from './PickBar.module.css';
import type { RowTools } from './rowTools.ts';

export interface PickBarProps {
  readonly picked: readonly CatalogueRow[];
  /** How many of the picked rows the filters do not show. */
  readonly hidden: number;
  /** The rows that the filters show. */
  readonly shown: readonly CatalogueRow[];
  /** Null where a comparison is under way, to which another link leads. */
  readonly comparison: PickedComparison | null;
  readonly startOf: RowTools['startOf'];
  /** Takes all out, and returns what puts them back. */
  readonly onClear: () => () => void;
  readonly onSave: (rows: readonly CatalogueRow[]) => Promise<void>;
  readonly onCopy: (rows: readonly CatalogueRow[]) => Promise<void>;
  /** Saves the picked rows as sentences with numbered sources. */
  readonly onReport: (rows: readonly CatalogueRow[]) => Promise<void>;
}

/** What can be done with the picked rows, or with all that are listed where none is picked. */
export function PickBar({
  picked,
  hidden,
  shown,
  comparison,
  startOf,
  onClear,
  onSave,
  onCopy,
  onReport,
}: PickBarProps) {
  const [said, setSaid] = useState<{ text: string; undo?: () => void } | null>(null);
  const { together = [], apart = [], stands = false } = comparison ?? {};
  const chosen = picked.length > 0 ? picked : shown;
  const say = (text: string, undo?: () => void) => setSaid(undo ? { text, undo } : { text });
  const pin = () => {
    const { deck, pin: add, unpin } = usePinnedStore.getState();
    const slides = picked.map((row) => slideOfRow(row, startOf(row)));
    const added = slides.filter(({ id }) => !deck.slides.some((slide) => slide.id === id));
    for (const slide of added) add(slide);
    if (added.length === 0) say('所选已在放映稿里。');
    else
      say(`已把${added.length}条加入放映。`, () => {
        for (const { id } of added) unpin(id);
      });
  };
  const save = async (what: string, write: () => Promise<void>, count: number, done = '存') => {
    try {
      await write();
      say(`已${done}${count}条。`);
    } catch (cause) {
      say(`未能导出${what}：${cause instanceof Error ? cause.message : String(cause)}`);
    }
  };
  return (
    <section className={styles.bar} aria-label="已选">
      <p className={styles.tools}>
        <strong>
          {picked.length > 0 ? `已选${picked.length}条` : `共${shown.length}条`}
          {hidden > 0 ? `，其中${hidden}条不在当前筛选内` : ''}
        </strong>
        {together.length > 0 ? (
          <AppLink to={pathToCompare(together.map(({ indicator }) => indicator.id))}>
            比较（{together.length}项指标）
          </AppLink>
        ) : null}
        {picked.length > 0 ? (
          <button type="button" onClick={pin}>
            加入放映
          </button>
        ) : null}
        <button type="button" onClick={() => window.print()}>
          打印{picked.length > 0 ? '已选' : ''}
        </button>
        <button type="button" onClick={() => void save('表格', () => onSave(chosen), chosen.length)}>
          存成表格（XLSX）
        </button>
        <button type="button" onClick={() => void save('副本', () => onCopy(chosen), chosen.length, '复制')}>
          复制表格
        </button>
        {picked.length > 0 ? (
          <button type="button" onClick={() => void save('文稿', () => onReport(picked), picked.length)}>
            存成文稿（DOCX）
          </button>
        ) : null}
        {picked.length > 0 ? (
          <button
            type="button"
            onClick={() => {
              const { length } = picked;
              say(`已取消${length}条的选择。`, onClear());
            }}
          >
            全部取消
          </button>
        ) : null}
        <output>
          {said?.text}
          {said?.undo ? (
            <button
              type="button"
              onClick={() => {
                said.undo?.();
                say('已撤销。');
              }}
            >
              撤销
            </button>
          ) : null}
        </output>
      </p>
      {picked.length > 0 && apart.length > 0 ? (
        <p className={styles.note}>
          不能一起比较：{apart.map(({ name, why }) => `${name}（${why}）`).join('；')}。
        </p>
      ) : null}
      {picked.length > 0 && stands && together.length > 0 ? (
        <p className={styles.note}>比较时每项指标用它的最新一条。</p>
      ) : null}
    </section>
  );
}
