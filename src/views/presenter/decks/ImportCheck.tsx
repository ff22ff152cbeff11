import { useEffect, useMemo } from 'react';
import { type Deck, deckItemRefs } from '../../../model/authored/deck.ts';
import { moveDeck } from '../../../model/show/movedDeck.ts';
import { indexShards, selectSlide } from '../../../model/show/slideData.ts';
import { useCore } from '../../../queries/dataset.ts';
import { useFindAlias } from '../../../queries/moved.ts';
import { useParts } from '../../../queries/parts.ts';
import { useCounties } from '../../../queries/viewShards.ts';
import { unheldNumbers, unheldWords } from '../slides/own/unheldNumbers.ts';
import styles from './ImportCheck.module.css';

export interface ImportCheckProps {
  /** The deck of the file, which fits the schema. */
  readonly deck: Deck;
  /** How many slides the visitor has. */
  readonly count: number;
  readonly onReplace: (deck: Deck) => void;
  readonly onMerge: (deck: Deck) => void;
  readonly onCancel: () => void;
}

const MOST_LISTED = 12;

/** Compares the words of an imported deck with the records, says what they do not hold, and asks what to do. */
export function ImportCheck({ deck, count, onReplace, onMerge, onCancel }: ImportCheckProps) {
  // A file may be older than the data, so its ids are looked up first.
  const { checking, find } = useFindAlias();
  const moved = useMemo(() => (find ? moveDeck(deck, find) : deck), [deck, find]);
  const refs = useMemo(() => deckItemRefs(moved), [moved]);
  const { shards, stateOf } = useParts(refs);
  const hasMap = moved.slides.some((slide) => slide.kind === 'map');
  const counties = useCounties(hasMap);
  const core = useCore();
  const late =
    checking || (hasMap && counties.state === 'loading') || refs.some((ref) => stateOf(ref).state === 'late');
  const remarks = useMemo(() => {
    if (late) return null;
    const indexed = indexShards(shards);
    const map = counties.state === 'ready' ? counties.data : null;
    return moved.slides.flatMap((slide, index) => {
      const data = selectSlide(slide, indexed);
      const page = `第${index + 1}页`;
      if (data.missing.length > 0) return [`${page}：内容不在当前数据中（${data.missing.join('、')}）`];
      const numbers = unheldNumbers(data, map, core.state === 'ready' ? core.data : null);
      return numbers.length === 0 ? [] : [`${page}：${unheldWords(numbers)}`];
    });
  }, [late, moved, shards, counties, core]);
  // Where nothing would be lost and nothing is to be said, nothing is asked.
  const plain = count === 0 && remarks?.length === 0;
  useEffect(() => {
    if (plain) onReplace(moved);
  }, [plain, moved, onReplace]);
  if (remarks === null || plain) return <p role="status">正在核对文件中的数字 …</p>;
  return (
    <div role="alertdialog" aria-label="导入放映稿" className={styles.check}>
      <p>
        文件《{deck.title}》有{deck.slides.length}页
        {count > 0 ? `，现有${count}页。加在后面，还是替换现有的？两样都能撤销。` : '。'}
      </p>
      {remarks.length === 0 ? null : (
        <>
          <p>以下各页照样导入，不在记录里的数字在旁边标“自填”，不算作文件的数字：</p>
          <ul className={styles.remarks}>
            {remarks.slice(0, MOST_LISTED).map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
            {remarks.length > MOST_LISTED ? <li>另有{remarks.length - MOST_LISTED}页。</li> : null}
          </ul>
        </>
      )}
      <p className={styles.actions}>
        {count > 0 ? (
          <>
            <button type="button" onClick={() => onMerge(moved)}>
              加在后面
            </button>
            <button type="button" onClick={() => onReplace(moved)}>
              替换
            </button>
          </>
        ) : (
          <button type="button" onClick={() => onReplace(moved)}>
            导入
          </button>
        )}
        <button type="button" onClick={onCancel}>
          不导入
        </button>
      </p>
    </div>
  );
}
