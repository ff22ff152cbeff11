import type { SlideData } from '../../../model/show/slideData.ts';
import { Slide } from '../slides/Slide.tsx';
import styles from './HandoutSheet.module.css';
import { fitNotes, type PaperLayout } from './paperLayout.ts';

export interface SheetSlide {
  readonly data: SlideData;
  readonly number: number;
  /** The speaker's notes for this slide; empty where there are none. */
  readonly notes: string;
}

export interface HandoutSheetProps {
  /** The slides of the page. */
  readonly items: readonly SheetSlide[];
  /** How many slides the deck has. */
  readonly count: number;
  readonly layout: PaperLayout;
}

/** One page of paper: a slide or several, with the notes beside or below each where they are wanted. */
export function HandoutSheet({ items, count, layout }: HandoutSheetProps) {
  const { page, sheet, notes: box, columns, slides, shape } = layout;
  const size = {
    '--sheet-width': `${sheet.width}px`,
    '--sheet-height': `${sheet.height}px`,
    '--sheet-columns': columns,
    '--sheet-rows': slides / columns,
    width: page.width,
    minHeight: page.height,
  } as React.CSSProperties;
  return (
    <div
      className={styles.page}
      style={size}
      data-sheet={items[0]?.number}
      data-framed={sheet.width < page.width || undefined}
      data-slides={slides}
      data-notes={box?.side}
    >
      {items.map(({ data, number, notes }) => (
        <div key={data.slide.id} className={styles.item}>
          <div className={styles.slide}>
            <Slide data={data} number={number} count={count} shape={shape} sheet />
          </div>
          {box === null ? null : (
            <div
              className={styles.notes}
              style={{ width: box.width, minHeight: box.height, fontSize: fitNotes(notes, box).size }}
              data-notes-text={notes === '' ? undefined : true}
            >
              <p className={styles.label}>
                {notes === '' ? '笔记' : '讲稿'} · 第{number}页
              </p>
              {notes === '' ? (
                <div
                  className={styles.lines}
                  style={{ height: box.height - WRITTEN_OFF }}
                  aria-hidden="true"
                />
              ) : (
                <p className={styles.text}>{notes}</p>
              )}
            </div>
          )}
        </div>
      ))}
    </div>
  );
}

/** What the label over the lines takes, in CSS pixels. */
const WRITTEN_OFF = 50;
