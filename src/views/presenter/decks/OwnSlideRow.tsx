import { memo, useRef } from 'react';
import { PINNED_DECK, type Slide } from '../../../model/authored/deck.ts';
import { pathToSlide } from '../../../model/paths.ts';
import { copySlide, moveSlideTo } from '../../../model/show/deckEdits.ts';
import type { SlideData } from '../../../model/show/slideData.ts';
import { usePinnedStore } from '../../../state/pinnedStore.ts';
import { AppLink } from '../../../ui/input/AppLink.tsx';
import { OWN_WORDS } from '../slides/own/ownMarks.ts';
import { unheldWords } from '../slides/own/unheldNumbers.ts';
import { useUnheldNumbers } from '../slides/own/useUnheldNumbers.ts';
import { SlidePicture } from '../slides/pictures/SlidePicture.tsx';
import styles from './OwnSlideRow.module.css';
import { WordsForm } from './WordsForm.tsx';

export interface OwnSlideRowProps {
  readonly slide: Slide;
  /** Its position, from 0. */
  readonly index: number;
  readonly count: number;
  readonly data: SlideData | null;
  /** Whether its words are open. */
  readonly open: boolean;
  /** The id of the slide that is being dragged; null where none is. */
  readonly dragged: string | null;
  readonly onOpen: (id: string | null) => void;
  readonly onDrag: (id: string | null) => void;
}

function moveTo(id: string, to: number): void {
  const { deck, change } = usePinnedStore.getState();
  const at = deck.slides.findIndex((slide) => slide.id === id);
  const end = Math.max(0, Math.min(to, deck.slides.length - 1));
  if (at < 0 || at === end) return;
  change(id, `第${at + 1}页已移到第${end + 1}页。`, { slides: moveSlideTo(deck.slides, id, end) });
}

function copy(id: string): void {
  const { deck, change } = usePinnedStore.getState();
  const slides = copySlide(deck.slides, id);
  change(id, `已复制一页，现有${slides.length}页。`, { slides });
}

/** A slide of the visitor's deck: its picture, its words, and what can be done with it. */
function Row({ slide, index, count, data, open, dragged, onOpen, onDrag }: OwnSlideRowProps) {
  const row = useRef<HTMLLIElement>(null);
  const { id, headline } = slide;
  // A row that moves in the page loses the focus, which then returns to where it was.
  const move = (to: number) => {
    const focused = document.activeElement;
    moveTo(id, to);
    requestAnimationFrame(() => {
      if (!(focused instanceof HTMLElement) || !row.current?.contains(focused)) return;
      focused.focus();
      row.current.scrollIntoView({ block: 'nearest' });
    });
  };
  return (
    <li
      ref={row}
      className={styles.row}
      data-own-slide={id}
      data-target={dragged !== null && dragged !== id ? true : undefined}
      onDragOver={(event) => {
        if (dragged !== null) event.preventDefault();
      }}
      onDrop={(event) => {
        if (dragged === null) return;
        event.preventDefault();
        moveTo(dragged, index);
        onDrag(null);
      }}
      onKeyDown={(event) => {
        const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (!event.altKey || by === undefined) return;
        event.preventDefault();
        move(index + by);
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a mouse drags it; the buttons move it for every other hand */}
      <div
        className={styles.picture}
        draggable
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('text/plain', headline);
          onDrag(id);
        }}
        onDragEnd={() => onDrag(null)}
      >
        <SlidePicture data={data} number={index + 1} count={count} />
      </div>
      <div className={styles.words}>
        <p className={styles.section}>
          {index + 1} · {slide.section}
        </p>
        <AppLink to={pathToSlide(PINNED_DECK, index + 1)} className={styles.headline}>
          {headline}
        </AppLink>
        {slide.kind === 'text' ? <p className={styles.section}>{OWN_WORDS}</p> : null}
        {data === null || open ? null : <Unheld data={data} />}
        <p className={styles.tools}>
          <button
            type="button"
            aria-label={`编辑：${headline}`}
            aria-expanded={open}
            onClick={() => onOpen(open ? null : id)}
          >
            编辑
          </button>
          <button type="button" aria-label={`复制：${headline}`} onClick={() => copy(id)}>
            复制
          </button>
          <button
            type="button"
            aria-label={`上移：${headline}`}
            disabled={index === 0}
            onClick={() => move(index - 1)}
          >
            上移
          </button>
          <button
            type="button"
            aria-label={`下移：${headline}`}
            disabled={index === count - 1}
            onClick={() => move(index + 1)}
          >
            下移
          </button>
          <button
            type="button"
            aria-label={`移出：${headline}`}
            onClick={() => usePinnedStore.getState().unpin(id)}
          >
            移出
          </button>
        </p>
        {open ? (
          <WordsForm
            slide={slide}
            data={data}
            position={index + 1}
            count={count}
            onMove={(to) => move(to - 1)}
            onClose={() => onOpen(null)}
          />
        ) : null}
      </div>
    </li>
  );
}

/** A deck may have hundreds of rows, of which a change touches a few. */
export const OwnSlideRow = memo(Row);

/** What is said of the numbers of a slide that its records do not hold. */
function Unheld({ data }: { data: SlideData }) {
  const numbers = useUnheldNumbers(data);
  return numbers.length === 0 ? null : <p className={styles.unheld}>{unheldWords(numbers)}</p>;
}
