import type { Finding } from './findings.ts';

/** A run of a line: plain words, or a quantity. */
export interface Segment {
  readonly text: string;
  readonly finding: Finding | null;
}

/** The lines of a draft, cut at its quantities; the pieces of a line joined are the line. */
export function cutLines(text: string, findings: readonly Finding[]): Segment[][] {
  const byLine = new Map<number, Finding[]>();
  for (const finding of findings) {
    const list = byLine.get(finding.line.line) ?? [];
    list.push(finding);
    byLine.set(finding.line.line, list);
  }
  return text.split('\n').map((line, at) => {
    const own = (byLine.get(at + 1) ?? []).slice().sort((a, b) => a.line.start - b.line.start);
    const segments: Segment[] = [];
    let done = 0;
    for (const finding of own) {
      const { start, end } = finding.line;
      // Two readings of the same characters are one mark.
      if (start < done || end <= start) continue;
      if (start > done) segments.push({ text: line.slice(done, start), finding: null });
      segments.push({ text: line.slice(start, end), finding });
      done = end;
    }
    if (done < line.length || segments.length === 0) segments.push({ text: line.slice(done), finding: null });
    return segments;
  });
}
