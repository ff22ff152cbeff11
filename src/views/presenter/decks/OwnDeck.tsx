import { useEffect, useRef, useState } from 'react';
import { PINNED_DECK, type Slide } from '../../../model/authored/deck.ts';
import { newTextSlide } from '../../../model/show/deckEdits.ts';
import { usePinnedStore } from '../../../state/pinnedStore.ts';
import { saveFile } from '../../../ui/files/saveFile.ts';
import { Notice } from '../../../ui/page/Notice.tsx';
import { DeckHead } from './DeckHead.tsx';
import { DeckImport } from './DeckImport.tsx';
import { DeckUndo } from './DeckUndo.tsx';
import styles from './OwnDeck.module.css';
import { OwnSlideRow } from './OwnSlideRow.tsx';
import { useDeckPictures } from './useDeckPictures.ts';

const FILE_NAME = 'deck.json';

/** The visitor's own deck: its slides as pictures, with their words, order, copies and pages of text. */
export function OwnDeck() {
  const { deck, kept, unread, change, forgetUnread } = usePinnedStore();
  const { slides } = deck;
  const pictures = useDeckPictures(slides, true);
  /** The slide whose words are open. */
  const [open, setOpen] = useState<string | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const addText = () => {
    const slide = newTextSlide(slides);
    change(slide.id, `已加入文字页，现有${slides.length + 1}页。`, { slides: [...slides, slide] });
    setOpen(slide.id);
  };
  return (
    <section aria-label="我的放映稿" data-deck={PINNED_DECK}>
      <DeckHead id={PINNED_DECK} title={deck.title} slides={slides.length}>
        <button type="button" onClick={addText}>
          加文字页
        </button>
        {slides.length > 0 ? (
          <button
            type="button"
            onClick={() => saveFile(FILE_NAME, `${JSON.stringify(deck, null, 2)}\n`, 'application/json')}
          >
            导出文件
          </button>
        ) : null}
        <DeckImport />
      </DeckHead>
      {slides.length === 0 ? (
        <p className={styles.hint}>还没有内容。在面板、指标、地图或文件段落处点“加入放映”。</p>
      ) : (
        <DeckTitle title={deck.title} />
      )}
      <DeckUndo />
      {unread === null ? null : (
        <Notice title="以前保存的放映稿读不出来，没有显示，也没有删除。">
          <p className={styles.tools}>
            <button type="button" onClick={() => saveFile(FILE_NAME, unread, 'application/json')}>
              存成文件
            </button>
            <button type="button" onClick={forgetUnread}>
              不再保留
            </button>
          </p>
        </Notice>
      )}
      <ol ref={list} className={styles.list}>
        {slides.map((slide: Slide, index) => (
          <OwnSlideRow
            key={slide.id}
            slide={slide}
            index={index}
            count={slides.length}
            data={pictures[index] ?? null}
            open={open === slide.id}
            dragged={dragged}
            onOpen={setOpen}
            onDrag={setDragged}
          />
        ))}
      </ol>
      {kept ? null : (
        <Notice title="浏览器不允许保存，关闭窗口后放映稿不会保留。">可导出为文件，下次再导入。</Notice>
      )}
    </section>
  );
}

/** The name of the deck, which its windows and files carry. */
function DeckTitle({ title }: { title: string }) {
  const [typed, setTyped] = useState(title);
  useEffect(() => setTyped(title), [title]);
  const keep = () => {
    const next = typed.trim();
    if (next === '') setTyped(title);
    else if (next !== title) usePinnedStore.getState().change('', '已改放映稿的名称。', { title: next });
  };
  return (
    <label className={styles.deckTitle}>
      名称
      <input
        value={typed}
        maxLength={60}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur();
        }}
      />
    </label>
  );
}
