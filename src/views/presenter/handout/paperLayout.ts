import { countLines } from '../../../panels/office/textFit.ts';
import type { HandoutPaper } from '../../../state/presentParams.ts';
import type { StageShape } from '../audience/stageSize.ts';

/** One rem as a share of a slide's height, as in the audience window. */
const ROOT_OF_HEIGHT = 0.028;
/**
 * The root size at which rows, tables and the source line of a slide are 9 points on paper, in CSS pixels. Six slides
 * on a page are a little smaller: at 9 points more of their items would find no room.
 */
const LEAST_ROOT = 10.4;
const NOTES_LINE = 1.6;

interface Size {
  /** Width in CSS pixels, 96 to the inch. */
  readonly width: number;
  readonly height: number;
}

/** Where the notes of a slide stand; a slide without notes has lines to write on there. */
export type NotesSide = 'beside' | 'under';

export interface PaperLayout {
  /** The size for `@page`. */
  readonly pageSize: string;
  readonly page: Size;
  readonly sheet: Size;
  /** The shape for which slides of this size are laid out. */
  readonly shape: StageShape;
  /** How many slides stand on a page, and in how many columns. */
  readonly slides: number;
  readonly columns: number;
  /** The root font size at which the slide fills its sheet. */
  readonly root: number;
  /** The box of the notes; null where none are printed. */
  readonly notes: (Size & { readonly side: NotesSide }) | null;
}

type Layout = Omit<PaperLayout, 'root'>;

const LANDSCAPE = { pageSize: '297mm 210mm', page: { width: 1122, height: 793 } } as const;
const PORTRAIT = { pageSize: '210mm 297mm', page: { width: 793, height: 1122 } } as const;
/** Slides reflow, so on A4 they have its proportions and fill it. */
const onA4 = (width: number): Size => ({ width, height: Math.round(width / 1.43) });
const alone = { shape: 'square', slides: 1, columns: 1 } as const;

function layoutOf(paper: HandoutPaper, withNotes: boolean): Layout {
  switch (paper) {
    case 'slide': {
      // 13.333 in × 7.5 in, in pixels: a third of an inch has no exact decimal.
      const page = { width: 1280, height: 720 };
      const common = { ...alone, shape: 'wide', pageSize: '1280px 720px', page } as const;
      return withNotes
        ? {
            ...common,
            sheet: { width: 832, height: 468 },
            notes: { width: 336, height: 592, side: 'beside' },
          }
        : { ...common, sheet: page, notes: null };
    }
    case 'a4':
      return withNotes
        ? {
            ...alone,
            ...PORTRAIT,
            sheet: onA4(733),
            notes: { width: 733, height: 520, side: 'under' },
          }
        : { ...alone, ...LANDSCAPE, sheet: { width: 1082, height: 753 }, notes: null };
    case 'a4-2':
      return { ...alone, ...PORTRAIT, slides: 2, sheet: onA4(733), notes: null };
    case 'a4-3':
      return {
        ...alone,
        ...PORTRAIT,
        slides: 3,
        sheet: { width: 500, height: 352 },
        notes: { width: 224, height: 352, side: 'beside' },
      };
    case 'a4-6':
      return {
        ...alone,
        ...PORTRAIT,
        slides: 6,
        columns: 2,
        sheet: { width: 374, height: 354 },
        notes: null,
      };
  }
}

/** Lays out a paper: one slide or several, alone or with the notes beside or below. */
export function paperLayout(paper: HandoutPaper, withNotes: boolean): PaperLayout {
  const layout = layoutOf(paper, withNotes);
  const natural = layout.sheet.height * ROOT_OF_HEIGHT;
  const root = layout.slides < 6 ? Math.max(LEAST_ROOT, natural) : natural;
  return { ...layout, root: Math.round(root * 100) / 100 };
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

/** The slides of each page, by their numbers from 0. */
export function pagesOf(count: number, { slides }: Pick<PaperLayout, 'slides'>): number[][] {
  const pages = Math.ceil(count / slides);
  return Array.from({ length: pages }, (_, page) =>
    Array.from({ length: Math.min(slides, count - page * slides) }, (_item, at) => page * slides + at),
  );
}
