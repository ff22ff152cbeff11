import type { Slide } from '../authored/deck.ts';

/**
 * Speaker notes are a Markdown file with one heading per slide. They come from the speaker's own disk, are
 * shown as plain text and never leave the window's memory.
 */

/** File types that the file dialog offers for notes. */
export const NOTES_FILES = '.md,.markdown,.txt,text/markdown,text/plain';

export interface SpeakerNotes {
  /** Notes by slide id. */
  readonly bySlide: Readonly<Record<string, string>>;
  /** Headings that match no slide; their notes are with no slide. */
  readonly unmatched: readonly string[];
  /** Headings of a file that names no slide at all; they follow the slides in order. */
  readonly ordered: readonly string[];
}

export type ParsedNotes =
  | { readonly notes: SpeakerNotes; readonly problem: null }
  | { readonly notes: null; readonly problem: string };

/** A long speech is 30 KB; anything much larger is a wrong file. */
const MOST_BYTES = 512 * 1024;

interface Part {
  readonly heading: string;
  readonly text: string;
}

/**
 * Removes the closing `#`s of a heading. A regular expression for this takes hours on a long line of blanks.
 */
function withoutClosing(heading: string): string {
  const text = heading.trim();
  let end = text.length;
  while (text[end - 1] === '#') end -= 1;
  return text.slice(0, end).trimEnd();
}

/**
 * Splits the text by slide headings. Slides use the highest heading level that occurs more than once: a
 * single title over the speech is not a slide, and a lower heading belongs to the notes of its slide. A `#`
 * inside a fenced code block is not a heading.
 */
function splitHeadings(text: string): Part[] {
  let fenced = false;
  const lines = text.split(/\r\n?|\n/).map((line) => {
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
    const found = fenced ? null : /^ {0,3}(#{1,6})\s(.*)$/.exec(line);
    return { line, level: found?.[1]?.length ?? null, heading: withoutClosing(found?.[2] ?? '') };
  });
  const counts = new Map<number, number>();
  for (const { level } of lines) if (level !== null) counts.set(level, (counts.get(level) ?? 0) + 1);
  const levels = [...counts.keys()].sort((a, b) => a - b);
  const own = levels.find((level) => (counts.get(level) ?? 0) > 1) ?? levels[0];
  const parts: Array<{ heading: string; lines: string[] }> = [];
  for (const { line, level, heading } of lines) {
    if (level !== null && level === own) parts.push({ heading, lines: [] });
    else parts[parts.length - 1]?.lines.push(line);
  }
  return parts.map((part) => ({ heading: part.heading, text: part.lines.join('\n').trim() }));
}

const bare = (text: string): string => text.replace(/[\s，。、：；,.:;“”"《》]/g, '').toLowerCase();

/** The number that a heading begins with: `3`, `3. 标题`, `第3页 标题`. A bare figure such as 38.2% is not one. */
function numberOf(heading: string): number | null {
  const found = /^(?:第\s*([0-9]{1,3})\s*页|([0-9]{1,3})(?:[.、:：]\s*(?![0-9])|\s+|$))/.exec(heading);
  return found ? Number(found[1] ?? found[2]) : null;
}

/** Looks up the slide that a heading names by id, headline or number; null where it names none that exists. */
function namedSlides(slides: readonly Slide[]): (heading: string) => Slide | null {
  const byName = new Map<string, Slide>();
  for (const slide of [...slides].reverse()) byName.set(bare(slide.headline), slide).set(slide.id, slide);
  return (heading) => {
    const named = byName.get(heading) ?? byName.get(bare(heading));
    return named ?? slides[(numberOf(heading) ?? 0) - 1] ?? null;
  };
}

/**
 * Gives each slide its notes. Only in a file that names no slide do the headings follow the slides in order:
 * elsewhere a heading that names none may have been meant for any slide, and its notes would be spoken over
 * the wrong one.
 */
export function parseNotes(text: string, slides: readonly Slide[]): ParsedNotes {
  const parts = splitHeadings(text);
  if (parts.length === 0)
    return { notes: null, problem: '文件里没有标题。讲稿用 Markdown 书写，每页一个以 # 开头的标题。' };
  const find = namedSlides(slides);
  const found = parts.map(({ heading }) => find(heading));
  const inOrder = found.every((slide) => slide === null);
  const bySlide = new Map<string, string[]>();
  const unmatched: string[] = [];
  const ordered: string[] = [];
  for (const [at, { heading, text: own }] of parts.entries()) {
    const follows = inOrder && numberOf(heading) === null;
    const slide = found[at] ?? (follows ? slides[at] : null);
    if (!slide) unmatched.push(heading);
    else {
      if (follows) ordered.push(heading);
      // Spreading the list anew for each heading would take minutes where all name one slide.
      const texts = bySlide.get(slide.id);
      if (texts) texts.push(own);
      else bySlide.set(slide.id, [own]);
    }
  }
  const notes = Object.fromEntries([...bySlide].map(([id, texts]) => [id, texts.join('\n\n')]));
  return { notes: { bySlide: notes, unmatched, ordered }, problem: null };
}

const MOST_LISTED = 8;

/** A list of headings in words, shortened where it is long. */
export function headingsInWords(headings: readonly string[]): string {
  const named = headings.slice(0, MOST_LISTED).map((heading) => heading.slice(0, 40) || '（空标题）');
  return `${named.join('、')}${headings.length > MOST_LISTED ? ` 等${headings.length}个` : ''}`;
}

/**
 * The byte order of a text in UTF-16, by its mark or, without one, by the zero bytes of its blanks, digits and
 * line ends; null for other texts.
 */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 === 1) return null;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  return even === odd ? null : even > odd ? 'utf-16be' : 'utf-16le';
}

/** Characters that no text has: controls, and code points that stand for nothing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what the pattern looks for.
const NO_TEXT = /[\u0000-\u0008\u000e-\u001b\u007f\ufffe\uffff]/;

/**
 * Decodes UTF-8, UTF-16 in either order, or GB18030, the encoding of older Chinese editors; null for what is
 * not text.
 */
function decodeText(buffer: ArrayBuffer): string | null {
  const bytes = new Uint8Array(buffer);
  const wide = utf16Order(bytes);
  for (const encoding of wide === null ? ['utf-8', 'gb18030'] : [wide]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(buffer);
      if (!NO_TEXT.test(text)) return text;
    } catch {}
  }
  return null;
}

/** Reads a notes file from the speaker's disk, whatever its type. */
export function readNotes(bytes: ArrayBuffer, slides: readonly Slide[]): ParsedNotes {
  if (bytes.byteLength > MOST_BYTES) return { notes: null, problem: '文件超过512 KB，不像讲稿，没有读取。' };
  const text = decodeText(bytes);
  if (text === null) return { notes: null, problem: '这不是文本文件，讲稿要用 Markdown 或纯文本。' };
  return parseNotes(text, slides);
}
