/** Positions of a text as lines and columns. */

interface Placed {
  readonly start: number;
  readonly end: number;
  readonly digits: readonly [start: number, end: number];
}

interface Place {
  /** 1-based. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

export class LinePlaces {
  private readonly starts = [0];
  private readonly length: number;
  private line = 0;

  constructor(text: string) {
    this.length = text.length;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
  }

  /** Line and span of what stands at positions of a passage; of a figure that is broken over lines, of its digits. */
  place(at: Int32Array, { start, end, digits: [first, last] }: Placed): Place {
    const from = at[start] ?? 0;
    const to = at[end - 1] ?? from;
    const line = this.lineOf(from);
    if (to < this.endOf(line)) return this.span(line, from, to);
    const begin = at[first] ?? from;
    const own = this.lineOf(begin);
    return this.span(own, begin, Math.min(at[last - 1] ?? begin, this.endOf(own) - 1));
  }

  private span(line: number, from: number, to: number): Place {
    const start = this.startOf(line);
    return { line: line + 1, start: from - start, end: to + 1 - start };
  }

  private startOf(line: number): number {
    return this.starts[line] ?? 0;
  }

  private endOf(line: number): number {
    return (this.starts[line + 1] ?? this.length + 1) - 1;
  }

  /** Positions are asked for in reading order, so the search goes on from the last one. */
  private lineOf(offset: number): number {
    if (offset < this.startOf(this.line)) this.line = 0;
    while (this.line + 1 < this.starts.length && this.startOf(this.line + 1) <= offset) this.line += 1;
    return this.line;
  }
}
