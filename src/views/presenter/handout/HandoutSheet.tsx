import type { SlideData } from '../../../model/show/slideData.ts';
import { Slide } from '../slides/Slide.tsx';
import styles from './HandoutSheet.module.css';
import { fitNotes, type PaperLayout } from './paperLayout.ts';

export interface HandoutSheetProps {
  readonly data: SlideData;
  readonly number: number;
  readonly count: number;
  readonly layout: PaperLayout;
  /** The speaker's notes for this slide; empty where there are none. */
  readonly notes: string;
}

/** One page of paper: a slide, with the notes beside or below it where they are wanted. */
export function HandoutSheet({ data, number, count, layout, notes }: HandoutSheetProps) {
  const { page, sheet, notes: box } = layout;
  const size = {
    '--sheet-width': `${sheet.width}px`,
    '--sheet-height': `${sheet.height}px`,
    width: page.width,
    minHeight: page.height,
  } as React.CSSProperties;
  return (
    <div
      className={styles.page}
      style={size}
      data-sheet={number}
      data-framed={sheet.width < page.width || undefined}
      data-notes={box === null ? undefined : box.beside ? 'beside' : 'under'}
    >
      <div className={styles.slide}>
        <Slide data={data} number={number} count={count} shape="wide" sheet />
      </div>
      {box === null ? null : (
        <div
          className={styles.notes}
          style={{ width: box.width, fontSize: fitNotes(notes, box).size }}
          data-notes-text={notes === '' ? undefined : true}
        >
          <p className={styles.label}>讲稿 · 第{number}页</p>
          <p className={styles.text}>{notes === '' ? '这一页没有讲稿。' : notes}</p>
        </div>
      )}
    </div>
  );
}
