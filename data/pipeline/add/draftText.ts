import { buildFlow } from '../../../src/reading/flow/buildFlow.ts';
import { plainScript } from '../../../src/reading/flow/plainScript.ts';
import { findTableLines } from '../../../src/reading/flow/tableLines.ts';
import { readingLexicon } from '../read/lexicon/readingLexicon.ts';
import { type Original, sha256, splitParagraphs } from '../read/originals.ts';

/** A text with what its layout says: paragraphs, and which of them run on into the next one. */
export interface DraftText {
  readonly original: Original;
  /** Numbers of the paragraphs whose sentence runs on. */
  readonly runsOn: ReadonlySet<number>;
  /** The paragraph of a line; lines are 1-based. */
  readonly paragraphAt: ReadonlyMap<number, number>;
}

/** A sentence that ends needs no next line; a document that says otherwise is refused. */
const ENDS = /[。！？”]\s*$/u;

export function readDraftText(text: string, id: string): DraftText {
  const lines = splitParagraphs(text);
  const original: Original = { doc: id, file: `${id}.txt`, sha256: sha256(text), text, lines };
  const paragraphAt = new Map(lines.map(({ line, n }) => [line, n]));
  const starts: number[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    starts.push(at);
    at += line.length + 1;
  }
  const lineOf = (offset: number): number => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
  const runsOn = new Set<number>();
  const plain = plainScript(text, readingLexicon().traditional);
  for (const { at: places, row } of buildFlow(plain, findTableLines)) {
    if (row !== null || places.length === 0) continue;
    const last = paragraphAt.get(lineOf(places[places.length - 1] ?? 0)) ?? 0;
    for (let n = paragraphAt.get(lineOf(places[0] ?? 0)) ?? last; n < last; n += 1)
      if (!ENDS.test(lines[n - 1]?.text ?? '')) runsOn.add(n);
  }
  return { original, runsOn, paragraphAt };
}
