import { countLines } from '../../../panels/office/textFit.ts';
import type { HandoutPaper } from '../../../state/presentParams.ts';

/** One rem as a share of a slide's height, as in the audience window. */
const ROOT_OF_HEIGHT = 0.028;
const NOTES_LINE = 1.6;

interface Size {
  /** Width in CSS pixels, 96 to the inch. */
  readonly width: number;
  readonly height: number;
}

export interface PaperLayout {
  /** The size for `@page`. */
  readonly pageSize: string;
  readonly page: Size;
  readonly sheet: Size;
  /** The root font size at which the slide fills its sheet. */
  readonly root: number;
  /** The box of the notes; null where none are printed. */
  readonly notes: (Size & { readonly beside: boolean }) | null;
}

const sheetOf = (width: number): Size => ({ width, height: Math.round((width * 9) / 16) });

function layoutOf(paper: HandoutPaper, withNotes: boolean): Omit<PaperLayout, 'root'> {
  if (paper === 'slide') {
    // 13.333 in × 7.5 in, in pixels: a third of an inch has no exact decimal.
    const page = { width: 1280, height: 720 };
    const pageSize = '1280px 720px';
    return withNotes
      ? { pageSize, page, sheet: sheetOf(832), notes: { width: 336, height: 592, beside: true } }
      : { pageSize, page, sheet: sheetOf(1280), notes: null };
  }
  return withNotes
    ? {
        pageSize: '210mm 297mm',
        page: { width: 793, height: 1122 },
        sheet: sheetOf(704),
        notes: { width: 704, height: 596, beside: false },
      }
    : { pageSize: '297mm 210mm', page: { width: 1122, height: 793 }, sheet: sheetOf(1040), notes: null };
}

/** Lays out a paper: the slide alone, or with its notes beside or below it. */
export function paperLayout(paper: HandoutPaper, withNotes: boolean): PaperLayout {
  const layout = layoutOf(paper, withNotes);
  return { ...layout, root: Math.round(layout.sheet.height * ROOT_OF_HEIGHT * 100) / 100 };
}

const NOTES_SIZES = [18, 17, 16, 15, 14, 13, 12, 11];

export interface NotesFit {
  /** Font size in CSS pixels. */
  readonly size: number;
  /**
   * False where the notes are too long even at the smallest size; they continue on another page, and nothing
   * is cut.
   */
  readonly fits: boolean;
}

export function fitNotes(text: string, { width, height }: Size): NotesFit {
  // Two lines are for the heading above the notes.
  const fits = (size: number) => (countLines(text, width * 0.97, size) + 2) * size * NOTES_LINE <= height;
  const size = NOTES_SIZES.find(fits);
  return { size: size ?? 11, fits: size !== undefined };
}
