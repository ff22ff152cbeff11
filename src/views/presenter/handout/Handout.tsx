import { useEffect, useMemo, useState } from 'react';
import { OpenCard } from '../../../evidence/card/OpenCard.tsx';
import type { Deck } from '../../../model/authored/deck.ts';
import type { CountiesShard } from '../../../model/published/countiesShard.ts';
import type { CoreShard } from '../../../model/published/dataset.ts';
import type { ReviewConflict } from '../../../model/published/reviewShard.ts';
import { plainNotes } from '../../../model/show/plainNotes.ts';
import type { SlideData } from '../../../model/show/slideData.ts';
import { useHandoutParams } from '../../../state/urlState.ts';
import { onPrint } from '../../../styles/printing.ts';
import styles from './Handout.module.css';
import { HandoutSheet } from './HandoutSheet.tsx';
import { HandoutTools } from './HandoutTools.tsx';
import type { OpenedNotes } from './NotesPicker.tsx';
import { fitNotes, pagesOf, paperLayout } from './paperLayout.ts';
import { useSheetRoot } from './useSheetRoot.ts';

export interface HandoutProps {
  readonly deck: Deck;
  readonly slides: readonly SlideData[];
  readonly core: CoreShard;
  readonly counties: CountiesShard;
  readonly conflicts: readonly ReviewConflict[];
}

const NO_NOTES: Readonly<Record<string, string>> = {};

/** The pages that a window shows first, and how many follow at a time. */
const FIRST_PAGES = 1;
const PAGES_AT_ONCE = 4;

/** How many pages are drawn: the first at once, so that a reader does not wait for all of them; on paper all. */
function useDrawnPages(count: number): number {
  const [drawn, setDrawn] = useState(FIRST_PAGES);
  useEffect(() => {
    if (drawn >= count) return;
    const timer = setTimeout(() => setDrawn(drawn + PAGES_AT_ONCE), 0);
    return () => clearTimeout(timer);
  }, [drawn, count]);
  useEffect(() => onPrint('content', () => setDrawn(count)), [count]);
  return drawn;
}

/** Every slide as a page of paper in print size, and the tools above them. */
export function Handout({ deck, slides, core, counties, conflicts }: HandoutProps) {
  const { paper, theme, choose } = useHandoutParams();
  const [notes, setNotes] = useState<OpenedNotes | null>(null);
  const [printsNotes, setPrintsNotes] = useState(true);
  const bySlide = useMemo(
    () =>
      Object.fromEntries(
        Object.entries(notes?.bySlide ?? NO_NOTES).map(([id, text]) => [id, plainNotes(text)]),
      ),
    [notes],
  );
  const withNotes = notes !== null && printsNotes;
  const layout = useMemo(() => paperLayout(paper, withNotes), [paper, withNotes]);
  const ready = useSheetRoot(layout.root, theme);
  const drawn = useDrawnPages(slides.length);
  const byId = useMemo(
    () => new Map(slides.flatMap(({ panels }) => panels.flatMap((panel) => [...panel.byId]))),
    [slides],
  );
  useEffect(() => {
    // Browsers propose the title as the name of the printed file.
    document.title = `${deck.title} 讲义`;
  }, [deck.title]);
  const box = layout.notes;
  const long = box
    ? deck.slides.flatMap(({ id }, index) => (fitNotes(bySlide[id] ?? '', box).fits ? [] : [index + 1]))
    : [];
  return (
    <main id="main" className={styles.handout} data-page="handout" data-paper={paper} tabIndex={-1}>
      <style>{`@page { size: ${layout.pageSize}; margin: 0; }`}</style>
      <HandoutTools
        input={{ deck, slides, core, counties, conflicts, notes: new Map(Object.entries(bySlide)) }}
        params={{ paper, theme, choose }}
        notes={{ opened: notes, open: setNotes, printed: printsNotes, print: setPrintsNotes, long }}
        deckId={deck.id}
      />
      {/* Pages keep the size of their paper; on a narrow screen the whole row scrolls sideways. */}
      <section className={styles.pages} data-ground={theme} aria-label="讲义各页">
        {ready
          ? pagesOf(slides.length, layout)
              .slice(0, drawn)
              .map((numbers) => (
                <HandoutSheet
                  key={`${numbers[0]} ${paper} ${theme} ${withNotes}`}
                  items={numbers.flatMap((index) => {
                    const data = slides[index];
                    return data
                      ? { data, number: index + 1, notes: withNotes ? (bySlide[data.slide.id] ?? '') : '' }
                      : [];
                  })}
                  count={slides.length}
                  layout={layout}
                />
              ))
          : null}
      </section>
      <OpenCard byId={byId} />
    </main>
  );
}
