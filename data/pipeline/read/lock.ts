import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { SetAside, SourceDocument } from '../../../src/model/authored/source.ts';
import type { Evidence } from '../../../src/model/fields/evidence.ts';
import { spanSchema } from '../../../src/model/published/dataset.ts';
import { boxSchema, NO_PAGES, type PageLayers, type PlacedBox, placesOf } from './facsimile/pageLayers.ts';
import type { Finding } from './finding.ts';
import { type Original, sha256 } from './originals.ts';
import {
  chainsOf,
  type Position,
  type Resolution,
  resolveEvidence,
  resolveSetAside,
} from './resolveEvidence.ts';
import { type FigurePosition, sentencesOf } from './sentences.ts';

const positionSchema = v.strictObject({
  /** Digest of the resolved words, so that a changed quote cannot keep an old position. */
  words: v.string(),
  paragraph: v.number(),
  line: v.number(),
  start: v.number(),
  end: v.number(),
  quote: v.array(spanSchema),
  figure: v.array(spanSchema),
  context: v.optional(v.array(spanSchema)),
  heads: v.optional(v.array(v.array(spanSchema))),
  /** Number of the sentence in its document; absent in older locks and for what is set aside. */
  sentence: v.optional(v.number()),
  /** Where the figure is printed, row by row, for a text whose pages are known. */
  places: v.optional(v.array(v.strictObject({ page: v.number(), box: boxSchema }))),
});

const lockSchema = v.record(v.string(), positionSchema);

export type Lock = v.InferOutput<typeof lockSchema>;

export const LOCK_FILE = 'evidence.lock.json';

export function readLock(path: string): Lock {
  return existsSync(path) ? v.parse(lockSchema, JSON.parse(readFileSync(path, 'utf8'))) : {};
}

/** One line per position, so that a changed quote changes one line. */
export function formatLock(lock: Lock): string {
  const lines = Object.entries(lock).map(
    ([id, position]) => ` ${JSON.stringify(id)}: ${JSON.stringify(position)}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}

export const setAsideId = (doc: string, index: number): string => `${doc}-aside-${index + 1}`;

/** Cached digests: the mutation test computes the same ones thousands of times. */
const digests = new Map<string, string>();

function wordsOf(item: Evidence | SetAside, doc: string): string {
  const words = JSON.stringify([doc, item]);
  const known = digests.get(words);
  if (known !== undefined) return known;
  const digest = sha256(words).slice(0, 16);
  digests.set(words, digest);
  return digest;
}

/** The part of an evidence that determines its position. */
function anchor(evidence: Evidence): Evidence {
  const { says: _says, conflict: _conflict, ...rest } = evidence;
  return rest;
}

export interface Resolved {
  /** Positions by evidence id and by set-aside id. */
  readonly lock: Lock;
  readonly findings: Finding[];
}

/** An evidence, with the file and record that a finding about it names. */
export interface EvidenceToResolve {
  readonly evidence: Evidence;
  readonly file: string;
  readonly recordId: string;
}

/**
 * Resolves the position of every quote: with the original by searching it, without it from the lock. Unless
 * the lock is about to be rewritten, the words must be those that were locked, because a quote that was
 * shortened by mistake may still be found in the original.
 */
export function resolveAll(
  evidenceOf: (doc: string) => readonly EvidenceToResolve[],
  documents: readonly SourceDocument[],
  originals: ReadonlyMap<string, Original>,
  previous: Lock,
  rewrite: boolean,
  layers: PageLayers = NO_PAGES,
): Resolved {
  const lock: Lock = {};
  const findings: Finding[] = [];

  function settle(
    id: string,
    words: string,
    resolution: Resolution | null,
    where: { file: string; recordId: string },
    sentenceOf: (position: Position) => number | null = () => null,
    placesIn: (position: Position) => readonly PlacedBox[] | undefined = () => undefined,
  ) {
    const previousEntry = previous[id];
    if (resolution?.ok) {
      const { position } = resolution;
      // A checkout with the text and without its pages still has what was found on them.
      const known = previousEntry?.words === words ? previousEntry.places : undefined;
      lock[id] = toEntry(words, position, sentenceOf(position), placesIn(position) ?? known);
      if (!rewrite && previousEntry?.words !== words)
        findings.push({ ...where, message: `${id}：引文与锁定的不同，若属有意请运行 npm run data:build` });
    } else if (resolution) {
      findings.push({ ...where, message: `${id}：${resolution.message}` });
    } else {
      if (previousEntry?.words === words) lock[id] = previousEntry;
      else findings.push({ ...where, message: `${id}：引文与锁定位置不符，须在有原文时重新生成` });
    }
  }

  for (const doc of documents) {
    const original = originals.get(doc.id);
    const chainOf = original && chainsOf(original, doc.paragraphs);
    const sentenceOf = original && sentencesOf(original, doc.paragraphs);
    const pages = layers.get(doc.sha256);
    const lineOf = new Map(doc.paragraphs.map(({ n, line }) => [n, line]));
    const placesIn = ({ figure }: Position): readonly PlacedBox[] | undefined =>
      pages &&
      figure.flatMap(({ paragraph, start, end }) =>
        placesOf(pages.layer, lineOf.get(paragraph) ?? 0, start, end),
      );
    for (const { evidence, file, recordId } of evidenceOf(doc.id)) {
      const resolution = chainOf ? resolveEvidence(evidence, chainOf) : null;
      const where = { file, recordId };
      settle(
        evidence.id,
        wordsOf(anchor(evidence), doc.id),
        resolution,
        where,
        (position) => (sentenceOf ? sentenceOf(positionOfFigure(evidence, position)) : null),
        placesIn,
      );
    }
    doc.setAside.forEach((aside, index) => {
      const id = setAsideId(doc.id, index);
      const resolution = chainOf ? resolveSetAside(aside, chainOf) : null;
      settle(id, wordsOf(aside, doc.id), resolution, { file: `data/documents/${doc.id}.json`, recordId: id });
    });
  }
  return { lock, findings };
}

/** The position of the figure itself. */
function positionOfFigure({ figure, quote }: Evidence, { paragraph, start }: Position): FigurePosition {
  return { paragraph, start, figure, quote };
}

function toEntry(
  words: string,
  position: Position,
  sentence: number | null,
  places: readonly PlacedBox[] = [],
): Lock[string] {
  const { paragraph, line, start, end, quote, figure, context, heads } = position;
  return {
    words,
    paragraph,
    line,
    start,
    end,
    quote: [...quote],
    figure: [...figure],
    ...(context ? { context: [...context] } : {}),
    ...(heads ? { heads: heads.map((spans) => [...spans]) } : {}),
    ...(sentence === null ? {} : { sentence }),
    ...(places.length === 0 ? {} : { places: places.map(({ page, box }) => ({ page, box: [...box] })) }),
  };
}
