import type { Slide } from './deck.ts';

/** What stands under one heading of a notes file, as plain text. */
export interface NotesSection {
  readonly heading: string;
  readonly text: string;
}

export interface Notes {
  readonly sections: readonly NotesSection[];
}

const HEADING = /^#{1,6}\s+(.*?)\s*#*\s*$/;
const FENCE = /^(?:```|~~~)/;

/**
 * Speaker notes in Markdown, one heading a slide. The text under a heading stays as it was typed:
 * it is read from paper or screen and never becomes markup. Words before the first heading belong
 * to no slide and are left out.
 */
export function parseNotes(text: string): Notes {
  const sections: Array<{ heading: string; lines: string[] }> = [];
  let fenced = false;
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    if (FENCE.test(line)) fenced = !fenced;
    const heading = fenced ? null : HEADING.exec(line);
    if (heading) sections.push({ heading: heading[1] ?? '', lines: [] });
    else sections[sections.length - 1]?.lines.push(line);
  }
  return {
    sections: sections.map(({ heading, lines }) => ({ heading, text: lines.join('\n').trim() })),
  };
}

/** 3, 3. or 第3页 before the words of a heading. */
const NUMBERED = /^(?:第\s*)?([0-9]{1,3})(?:\s*页|[.、:：\s]|$)/;

/** The slide a heading names: by id, by headline, or by number; null where it names none. */
function namedSlide(heading: string, slides: readonly Slide[]): Slide | null {
  const exact = slides.find(({ id, headline }) => heading === id || heading === headline);
  if (exact) return exact;
  const held = slides.filter(({ headline }) => heading.includes(headline));
  if (held.length === 1) return held[0] ?? null;
  const number = NUMBERED.exec(heading)?.[1];
  return (number === undefined ? undefined : slides[Number(number) - 1]) ?? null;
}

/**
 * Notes by slide id. Where no heading names a slide, the sections follow the slides in order;
 * where some do, the others belong to none.
 */
export function selectSlideNotes(notes: Notes, slides: readonly Slide[]): ReadonlyMap<string, string> {
  const named = notes.sections.map(({ heading }) => namedSlide(heading, slides));
  const byOrder = named.every((slide) => slide === null);
  const found = new Map<string, string>();
  notes.sections.forEach(({ text }, index) => {
    const slide = byOrder ? slides[index] : named[index];
    if (!slide || text === '') return;
    const before = found.get(slide.id);
    found.set(slide.id, before === undefined ? text : `${before}\n\n${text}`);
  });
  return found;
}
