import type { Slide, SlideOf } from '../authored/deck.ts';

/** Changes of a visitor's own deck, each of a list of slides that stays as it was. */

/** The words of a slide that its author may change. */
export interface SlideWords {
  readonly section: string;
  readonly headline: string;
  /** Lines under the title, on pages of text. */
  readonly lines: readonly string[];
}

export const wordsOfSlide = (slide: Slide): SlideWords => ({
  section: slide.section,
  headline: slide.headline,
  lines: hasLines(slide) ? (slide.lines ?? []) : [],
});

const hasLines = (slide: Slide): slide is SlideOf<'text'> | SlideOf<'title'> =>
  slide.kind === 'text' || slide.kind === 'title';

/** An id that no slide has yet: the wanted one, or that one with a number. */
function freeId(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(id)) return id;
  }
}

const idsOf = (slides: readonly Slide[]): ReadonlySet<string> => new Set(slides.map(({ id }) => id));

/** Puts a slide at a position, counted from 0; beyond either end it goes to that end. */
export function moveSlideTo(slides: readonly Slide[], id: string, to: number): Slide[] {
  const own = slides.find((slide) => slide.id === id);
  if (!own) return [...slides];
  const others = slides.filter((slide) => slide.id !== id);
  const at = Math.max(0, Math.min(to, others.length));
  return [...others.slice(0, at), own, ...others.slice(at)];
}

/** Puts a copy of a slide behind it. */
export function copySlide(slides: readonly Slide[], id: string): Slide[] {
  const copied = freeId(`${id}-copy`, idsOf(slides));
  return slides.flatMap((slide) => (slide.id === id ? [slide, { ...slide, id: copied }] : [slide]));
}

/** Changes the words of a slide. An empty headline is refused, because a slide is found by it: the old one stays. */
export function editWords(slides: readonly Slide[], id: string, words: SlideWords): Slide[] {
  const headline = words.headline.trim();
  const section = words.section.trim();
  const lines = words.lines.map((line) => line.trim()).filter((line) => line !== '');
  return slides.map((slide): Slide => {
    if (slide.id !== id) return slide;
    const own = { headline: headline || slide.headline, section: section || slide.section };
    return hasLines(slide) ? { ...slide, ...own, lines } : { ...slide, ...own };
  });
}

export const NEW_TEXT = '新的文字页';

/** A page of text with an id of its own. */
export const newTextSlide = (slides: readonly Slide[]): SlideOf<'text'> => ({
  kind: 'text',
  id: freeId('text', idsOf(slides)),
  section: '自拟',
  headline: NEW_TEXT,
});

/**
 * The slides of a file as slides of a visitor's deck: a title page becomes a page of text, because the city's source
 * line stands only under what the build has checked.
 */
export const toOwnSlides = (slides: readonly Slide[]): Slide[] =>
  slides.map((slide) =>
    slide.kind === 'title' ? ({ ...slide, kind: 'text', opening: true } satisfies SlideOf<'text'>) : slide,
  );

export interface Merge {
  readonly slides: readonly Slide[];
  readonly added: number;
  /** How many slides of the file are in the deck already, word for word. */
  readonly same: number;
}

/** Puts the slides of a file behind those of a deck; a slide whose id is taken gets another one. */
export function mergeSlides(slides: readonly Slide[], further: readonly Slide[]): Merge {
  const merged = [...slides];
  const ids = new Set(idsOf(slides));
  const known = new Set(slides.map((slide) => JSON.stringify(slide)));
  let same = 0;
  for (const slide of further) {
    if (known.has(JSON.stringify(slide))) {
      same += 1;
      continue;
    }
    const id = freeId(slide.id, ids);
    ids.add(id);
    merged.push({ ...slide, id });
  }
  return { slides: merged, added: further.length - same, same };
}
