import { useEffect, useMemo } from 'react';
import { type Deck, deckItemRefs } from '../../../model/authored/deck.ts';
import { moveDeck } from '../../../model/show/movedDeck.ts';
import { indexShards, selectSlide } from '../../../model/show/slideData.ts';
import { useShardsHolding } from '../../../queries/locations.ts';
import { useFindAlias } from '../../../queries/moved.ts';
import { useCounties } from '../../../queries/viewShards.ts';
import { LoadError } from '../../../ui/page/LoadError.tsx';
import { Notice } from '../../../ui/page/Notice.tsx';
import { unheldNumbers, unheldWords } from '../slides/unheldNumbers.ts';
import styles from './PinnedDeckEditor.module.css';

export interface ImportCheckProps {
  /** The deck of the file, which fits the schema. */
  readonly deck: Deck;
  /** How many slides it would replace. */
  readonly replaced: number;
  readonly onReplace: () => void;
  readonly onCancel: () => void;
}

/** Compares the words of an imported deck with the records, and asks before it replaces another one. */
export function ImportCheck({ deck, replaced, onReplace, onCancel }: ImportCheckProps) {
  // A file may be older than the data, so its ids are looked up first.
  const { checking, find } = useFindAlias();
  const moved = useMemo(() => (find ? moveDeck(deck, find) : deck), [deck, find]);
  const refs = useMemo(() => deckItemRefs(moved), [moved]);
  const shards = useShardsHolding(refs);
  const counties = useCounties();
  const map = counties.state === 'ready' ? counties.data : null;
  const read = counties.state !== 'loading' && shards.state === 'ready' ? shards.data : null;
  const problems = useMemo(() => {
    if (read === null) return null;
    const indexed = indexShards(read);
    return moved.slides.flatMap((slide, index) => {
      const data = selectSlide(slide, indexed);
      const numbers = data.missing.length > 0 ? [] : unheldNumbers(data, map, null);
      return numbers.length === 0 ? [] : [`第${index + 1}页：${unheldWords(numbers)}`];
    });
  }, [moved, read, map]);
  const sound = !checking && problems?.length === 0;
  // Where nothing would be lost, nothing is asked.
  useEffect(() => {
    if (sound && replaced === 0) onReplace();
  }, [sound, replaced, onReplace]);
  if (shards.state === 'error')
    return <LoadError error={shards.error} retry={shards.retry} still="原来的放映稿没有改动。" />;
  if (checking || problems === null) return <p role="status">正在核对文件中的数字 …</p>;
  if (problems.length > 0)
    return (
      <Notice tone="error" title="文件里有数字没有出处，没有导入。" detail={`${problems.join('；')}。`}>
        请改正这些页的标题，或改用含有这个数字的记录。
      </Notice>
    );
  return (
    <div role="alertdialog" aria-label="替换放映稿" className={styles.actions}>
      <p>
        文件有{deck.slides.length}页，会替换现有的{replaced}页。
      </p>
      <button type="button" onClick={onReplace}>
        替换
      </button>
      <button type="button" onClick={onCancel}>
        不替换
      </button>
    </div>
  );
}
