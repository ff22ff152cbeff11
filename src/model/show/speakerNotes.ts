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
  /** Headings that match no slide. */
  readonly unmatched: readonly string[];
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
  let text = heading.trim();
  while (text.endsWith('#')) text = text.slice(0, -1);
  return text.trimEnd();
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
  const levels = lines.flatMap(({ level }) => (level === null ? [] : [level])).sort((a, b) => a - b);
  const own = levels.find((level, at) => levels.indexOf(level) !== at) ?? levels[0];
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

/** Finds the slide of a heading by id, headline or number, and otherwise by its position. */
function slideOf(heading: string, at: number, slides: readonly Slide[]): Slide | undefined {
  const named = slides.find(({ id, headline }) => heading === id || bare(heading) === bare(headline));
  if (named) return named;
  const number = numberOf(heading);
  return slides[(number ?? at + 1) - 1];
}

export function parseNotes(text: string, slides: readonly Slide[]): ParsedNotes {
  const parts = splitHeadings(text);
  if (parts.length === 0)
    return { notes: null, problem: '文件里没有标题。讲稿用 Markdown 书写，每页一个以 # 开头的标题。' };
  const bySlide: Record<string, string> = {};
  const unmatched: string[] = [];
  for (const [at, { heading, text: own }] of parts.entries()) {
    const slide = slideOf(heading, at, slides);
    if (!slide) unmatched.push(heading);
    else {
      const before = bySlide[slide.id];
      bySlide[slide.id] = before === undefined ? own : `${before}\n\n${own}`;
    }
  }
  return { notes: { bySlide, unmatched }, problem: null };
}

/** Decodes UTF-8 or GB18030, the encoding of older Chinese editors; null for what is not text. */
function decodeText(bytes: ArrayBuffer): string | null {
  if (new Uint8Array(bytes).includes(0)) return null;
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
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
