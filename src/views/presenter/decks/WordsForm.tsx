import { type FormEvent, useMemo, useState } from 'react';
import type { Slide } from '../../../model/authored/deck.ts';
import { editWords, type SlideWords, wordsOfSlide } from '../../../model/show/deckEdits.ts';
import type { SlideData } from '../../../model/show/slideData.ts';
import { usePinnedStore } from '../../../state/pinnedStore.ts';
import { unheldWords } from '../slides/own/unheldNumbers.ts';
import { useUnheldNumbers } from '../slides/own/useUnheldNumbers.ts';
import styles from './WordsForm.module.css';

export interface WordsFormProps {
  readonly slide: Slide;
  readonly data: SlideData | null;
  /** Its number in the deck, from 1. */
  readonly position: number;
  readonly count: number;
  readonly onMove: (to: number) => void;
  readonly onClose: () => void;
}

/** What a wall can show; longer words come in by a file alone. */
const MOST = { section: 40, headline: 80, lines: 600 } as const;

function keep(slide: Slide, position: number, words: SlideWords): void {
  const { deck, change } = usePinnedStore.getState();
  const slides = editWords(deck.slides, slide.id, words);
  const own = slides.find(({ id }) => id === slide.id);
  if (!own || JSON.stringify(own) === JSON.stringify(slide)) return;
  change(slide.id, `已改第${position}页的文字。`, { slides });
}

/** The words of a slide, and its place in the deck. Leaving the form keeps what was typed. */
export function WordsForm({ slide, data, position, count, onMove, onClose }: WordsFormProps) {
  const [words, setWords] = useState(() => wordsOfSlide(slide));
  const [place, setPlace] = useState(String(position));
  const isText = slide.kind === 'text';
  const finish = (event: FormEvent) => {
    event.preventDefault();
    keep(slide, position, words);
    const to = Number(place);
    if (Number.isInteger(to) && to >= 1 && to !== position) onMove(to);
    onClose();
  };
  return (
    <form
      className={styles.form}
      aria-label={`第${position}页的文字`}
      onSubmit={finish}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) keep(slide, position, words);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        setWords(wordsOfSlide(slide));
        onClose();
      }}
    >
      <label>
        <span>题眉</span>
        <input
          value={words.section}
          maxLength={MOST.section}
          onChange={({ target }) => setWords({ ...words, section: target.value })}
        />
      </label>
      <label>
        <span>标题</span>
        <textarea
          rows={2}
          value={words.headline}
          maxLength={MOST.headline}
          onChange={({ target }) => setWords({ ...words, headline: target.value.replace(/\n/g, '') })}
        />
      </label>
      {isText ? (
        <label>
          <span>内容，一行一条</span>
          <textarea
            rows={4}
            value={words.lines.join('\n')}
            maxLength={MOST.lines}
            onChange={({ target }) => setWords({ ...words, lines: target.value.split('\n') })}
          />
        </label>
      ) : null}
      <label className={styles.place}>
        <span>页码</span>
        <input
          type="number"
          min={1}
          max={count}
          value={place}
          onChange={({ target }) => setPlace(target.value)}
        />
      </label>
      {data === null ? null : <TypedNumbers data={data} words={words} />}
      <p className={styles.actions}>
        <button type="submit">完成</button>
        <button
          type="button"
          // The press comes before the focus leaves a field, which would keep what was typed.
          onMouseDown={(event) => event.preventDefault()}
          onClick={onClose}
        >
          放弃
        </button>
      </p>
    </form>
  );
}

/** The numbers that were typed and that no record of the slide holds. */
function TypedNumbers({ data, words }: { data: SlideData; words: SlideWords }) {
  const typed = useMemo(() => {
    const [slide = data.slide] = editWords([data.slide], data.slide.id, words);
    return { ...data, slide };
  }, [data, words]);
  const numbers = useUnheldNumbers(typed);
  return (
    <p className={styles.unheld} aria-live="polite">
      {numbers.length === 0 ? '' : `${unheldWords(numbers)}。放映和讲义在旁边标“自填”。`}
    </p>
  );
}
