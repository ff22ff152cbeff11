import { useState } from 'react';
import { type Deck, parseDeck } from '../../../model/authored/deck.ts';
import { mergeSlides, toOwnSlides } from '../../../model/show/deckEdits.ts';
import { usePinnedStore } from '../../../state/pinnedStore.ts';
import { FileInput } from '../../../ui/input/FileInput.tsx';
import { Notice } from '../../../ui/page/Notice.tsx';
import styles from './DeckImport.module.css';
import { ImportCheck } from './ImportCheck.tsx';

/** Opens a deck file: it is put behind the deck or in its place, and either can be undone. */
export function DeckImport() {
  const count = usePinnedStore(({ deck }) => deck.slides.length);
  const { change } = usePinnedStore.getState();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [opened, setOpened] = useState<Deck | null>(null);
  const read = async (file: File) => {
    const { deck, problems: found } = parseDeck(await file.text());
    setProblems(found ?? []);
    setOpened(deck && { ...deck, slides: toOwnSlides(deck.slides) });
  };
  const replace = (deck: Deck) => {
    const former = count > 0 ? `替换了原来的${count}页` : '原来没有内容';
    change('', `已导入${deck.slides.length}页，${former}。`, { title: deck.title, slides: deck.slides });
    setOpened(null);
  };
  const merge = (deck: Deck) => {
    const { slides, added, same } = mergeSlides(usePinnedStore.getState().deck.slides, deck.slides);
    const left = same > 0 ? `，${same}页已经有了，没有重复加入` : '';
    change('', `已加入${added}页，现有${slides.length}页${left}。`, { slides: [...slides] });
    setOpened(null);
  };
  return (
    <>
      <FileInput accept="application/json,.json" onFile={read}>
        导入文件
      </FileInput>
      {opened === null && problems.length === 0 ? null : (
        <div className={styles.below}>
          {opened ? (
            <ImportCheck
              deck={opened}
              count={count}
              onReplace={replace}
              onMerge={merge}
              onCancel={() => setOpened(null)}
            />
          ) : (
            <Notice tone="error" title="这个文件不是放映稿，没有导入。" detail={problems.join('；')} />
          )}
        </div>
      )}
    </>
  );
}
