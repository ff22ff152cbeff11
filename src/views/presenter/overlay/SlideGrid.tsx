import { type KeyboardEvent, memo, useCallback, useEffect, useMemo, useRef } from 'react';
import type { Deck, Slide } from '../../../model/authored/deck.ts';
import { formatSpan } from '../../../model/show/rehearsal.ts';
import { type ShardsByDomain, selectSlide } from '../../../model/show/slideData.ts';
import type { UsePresenter } from '../../../state/presenterStore.ts';
import { usePresentParams } from '../../../state/urlState.ts';
import type { ThemeName } from '../../../styles/tokens.ts';
import type { Rehearsal } from '../console/useRehearsal.ts';
import type { DeckParts } from '../session/useDeckParts.ts';
import { wallAspect } from '../session/wallAspect.ts';
import { SlidePicture } from '../slides/pictures/SlidePicture.tsx';
import { moveInGrid } from './moveInGrid.ts';
import { Sheet } from './Sheet.tsx';
import styles from './SlideGrid.module.css';

export interface SlideGridProps {
  readonly presenter: UsePresenter;
  readonly deck: Deck;
  readonly parts: DeckParts;
  readonly onClose: () => void;
  /** How long each slide took at the last rehearsal. */
  readonly rehearsal?: Rehearsal | undefined;
}

/** The department of a section: “市住建局 · 住房保障” is one of those of 市住建局. */
const headOf = (section: string): string => section.split(' · ')[0] ?? section;

/** All slides as pictures, each section under its name. Arrow keys go through them while the focus is here; Enter goes to one. */
export function SlideGrid({ presenter, deck, parts, onClose, rehearsal }: SlideGridProps) {
  const { slides } = deck;
  const timings = rehearsal?.timings ?? {};
  const current = presenter(({ show }) => show.slide);
  const aspect = presenter(({ peers }) => wallAspect(Object.values(peers)));
  const { theme } = usePresentParams();
  const { act } = presenter.getState();
  const list = useRef<HTMLDivElement>(null);
  const go = useCallback(
    (number: number) => {
      presenter.getState().act({ type: 'goTo', slide: number });
      presenter.getState().act({ type: 'closeOverlay' });
    },
    [presenter],
  );
  useEffect(() => {
    // A clicker turns pages meanwhile, and the focus goes along.
    list.current?.querySelector<HTMLElement>(`[data-goto="${current}"]`)?.focus();
  }, [current]);
  const onKeyDown = (event: KeyboardEvent) => {
    const { show, pending } = presenter.getState();
    const typed = show.typed !== '' || pending.some(({ action }) => action.type === 'digit');
    if (event.key === 'Enter' && typed) {
      // The number that was typed counts, and not the slide that has the focus.
      event.preventDefault();
      act({ type: 'press', command: 'confirm' }, event.timeStamp);
    } else if (list.current !== null && moveInGrid(list.current, event)) event.preventDefault();
  };
  return (
    <Sheet title={`全部页面，共${slides.length}页`} onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons within */}
      <div ref={list} onKeyDown={onKeyDown}>
        <ol className={styles.grid}>
          {slides.map((slide, at) => (
            <GridItem
              key={slide.id}
              slide={slide}
              number={at + 1}
              count={slides.length}
              aspect={aspect}
              theme={theme}
              begins={headOf(slide.section) !== headOf(slides[at - 1]?.section ?? '')}
              current={at + 1 === current}
              took={timings[slide.id]}
              shards={parts.states[at]?.state === 'ready' ? parts.shards : null}
              onGo={go}
            />
          ))}
        </ol>
      </div>
      {rehearsal && Object.keys(timings).length > 0 ? (
        <p className={styles.rehearsal}>
          各页用时只记在本浏览器。
          <button type="button" className={styles.clear} onClick={rehearsal.clear}>
            清除
          </button>
        </p>
      ) : null}
    </Sheet>
  );
}

interface GridItemProps {
  readonly slide: Slide;
  readonly number: number;
  readonly count: number;
  readonly aspect: number;
  readonly theme: ThemeName;
  /** Whether its section begins with it. */
  readonly begins: boolean;
  readonly current: boolean;
  readonly took: number | undefined;
  /** Null while a part of the slide is late or missing. */
  readonly shards: ShardsByDomain | null;
  readonly onGo: (number: number) => void;
}

/** A slide with number, headline and section; a page turn renders two of hundreds anew. */
const GridItem = memo(function GridItem(props: GridItemProps) {
  const { slide, number, count, aspect, theme, begins, current, took, shards, onGo } = props;
  const data = useMemo(() => (shards === null ? null : selectSlide(slide, shards)), [slide, shards]);
  return (
    <li className={styles.item} data-begins={begins || undefined}>
      {begins ? <h3 className={styles.name}>{headOf(slide.section)}</h3> : <p className={styles.name} />}
      <div className={styles.card} data-current={current || undefined}>
        <SlidePicture data={data} number={number} count={count} theme={theme} aspect={aspect} />
        <button
          type="button"
          className={styles.goto}
          data-goto={number}
          aria-current={current ? 'true' : undefined}
          tabIndex={current ? 0 : -1}
          onClick={() => onGo(number)}
        >
          <span className={styles.number}>{number}</span>
          {slide.headline}
          <small className={styles.section}>
            {slide.section.split(' · ').slice(1).join(' · ')}
            {took === undefined || took < 1000 ? null : ` 上次 ${formatSpan(took)}`}
          </small>
        </button>
      </div>
    </li>
  );
});
