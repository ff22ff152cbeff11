import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildShards, type GeneratedFiles } from '../../data/pipeline/publish/buildShards.ts';
import { buildIndex } from '../../data/pipeline/read/authoredIndex.ts';
import type { Lock } from '../../data/pipeline/read/lock.ts';
import type { Authored } from '../../data/pipeline/read/readAuthored.ts';
import { fillData, indexData, readProject, runChecks } from '../../data/pipeline/runPipeline.ts';
import { writeDataset } from '../../data/pipeline/write/writeDataset.ts';

/**
 * `tsx tools/bench/scaled.ts <factor> [folder]` multiplies the dataset by the pipeline's own functions, into
 * a folder that a build uses instead of `public` (`YOUJU_PUBLIC=<folder>`). Every indicator, record, panel,
 * document and disagreement exists that many times, under an id and a name of its own; the overview, the
 * decks, regions and domains stay as they are.
 */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Pairs of these characters name the copies, so that each copy has words to search for that no other copy
 * has.
 */
const FIRST = '东南西北春夏秋冬金银铜铁红橙青蓝紫白';
const SECOND = '溪岭塘坡桥渡坊庄岗泉湾洲峰谷原川';

const wordOf = (copy: number): string =>
  `${FIRST[copy % FIRST.length]}${SECOND[Math.floor(copy / FIRST.length) % SECOND.length]}`;

/** Fields with a name in our own words. */
const NAMES: ReadonlySet<string> = new Set(['name', 'title', 'shortTitle', 'digest', 'file']);
/** Fields whose value may look like a copied id but is not one. */
const KEPT: ReadonlySet<string> = new Set(['domain', 'region', 'department']);

type Copied = Pick<
  Authored,
  | 'documents'
  | 'indicators'
  | 'panels'
  | 'honours'
  | 'coverage'
  | 'statements'
  | 'counties'
  | 'conflicts'
  | 'checks'
>;

function copiedParts(authored: Authored): Copied {
  const { documents, indicators, panels, honours, coverage, statements, counties, conflicts, checks } =
    authored;
  return { documents, indicators, panels, honours, coverage, statements, counties, conflicts, checks };
}

/** Collects every `id` inside a value. */
function idsBelow(value: unknown, ids = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value) idsBelow(item, ids);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) {
      if (key === 'id' && typeof item === 'string') ids.add(item);
      idsBelow(item, ids);
    }
  return ids;
}

/** Copies a value with other ids and names; ids in the braces of a formula follow. */
function renamed<T>(value: T, copy: number, ids: ReadonlySet<string>): T {
  const of = (id: string) => `${id}-x${copy}`;
  const rename = (item: unknown, at: string): unknown => {
    if (Array.isArray(item)) return item.map((one) => rename(one, at));
    if (typeof item === 'object' && item !== null)
      return Object.fromEntries(Object.entries(item).map(([name, one]) => [name, rename(one, name)]));
    if (typeof item !== 'string' || KEPT.has(at)) return item;
    if (NAMES.has(at)) return `${wordOf(copy)}${item}`;
    if (ids.has(item)) return of(item);
    return item.replace(/\{([a-z0-9-]+)\}/g, (whole, id: string) => (ids.has(id) ? `{${of(id)}}` : whole));
  };
  return rename(value, '') as T;
}

function mergeLists<T>(lists: readonly Readonly<Record<string, readonly T[]>>[]): Record<string, T[]> {
  const merged: Record<string, T[]> = {};
  for (const list of lists)
    for (const [key, items] of Object.entries(list)) merged[key] = [...(merged[key] ?? []), ...items];
  return merged;
}

/** Multiplies the authored data and the positions of their quotes by `factor`. */
export function scaleAuthored(
  authored: Authored,
  lock: Lock,
  factor: number,
): { authored: Authored; lock: Lock } {
  const own = copiedParts(authored);
  const ids = idsBelow(own);
  const { overview: _, ...panels } = own.panels;
  const copies = Array.from({ length: factor }, (_, copy) =>
    copy === 0 ? own : renamed({ ...own, panels }, copy, ids),
  );
  const positions: Lock = {};
  for (const [id, position] of Object.entries(lock)) {
    positions[id] = position;
    for (let copy = 1; copy < factor; copy += 1)
      // Numerals set aside are identified by their document and a number.
      positions[ids.has(id) ? `${id}-x${copy}` : id.replace(/-aside-/, `-x${copy}-aside-`)] = position;
  }
  return {
    authored: {
      ...authored,
      documents: copies.flatMap(({ documents }) => documents),
      indicators: mergeLists(copies.map(({ indicators }) => indicators)),
      panels: mergeLists(copies.map((copy) => copy.panels)),
      honours: copies.flatMap(({ honours }) => honours),
      coverage: copies.flatMap(({ coverage }) => coverage),
      statements: copies.flatMap(({ statements }) => statements),
      counties: copies.flatMap(({ counties }) => counties),
      conflicts: copies.flatMap(({ conflicts }) => conflicts),
      checks: copies.flatMap(({ checks }) => checks),
    },
    lock: positions,
  };
}

/**
 * Builds the files of the multiplied dataset. Throws where the authored data cannot be read or are not valid.
 */
export function buildScaled(factor: number): GeneratedFiles {
  const project = readProject(join(ROOT, 'data'), {});
  if (!project.authored) throw new Error('data cannot be read');
  const data = indexData(project.authored);
  const { findings, lock } = runChecks(data, new Map(), project.previous);
  if (findings.length > 0) throw new Error(`data are not sound: ${JSON.stringify(findings[0])}`);
  // Fill maps and texts first, so that the overview and its map stay as they are and every text has its
  // counts.
  const scaled = scaleAuthored(fillData(data).authored, lock, factor);
  return buildShards(
    scaled.authored,
    buildIndex(scaled.authored),
    scaled.lock,
    project.boundaries,
    project.history,
  );
}

/** Writes the files to `<outDir>/data`, with the other content of `public` beside them. */
export async function writeScaled(factor: number, outDir: string): Promise<void> {
  mkdirSync(outDir, { recursive: true });
  for (const name of readdirSync(join(ROOT, 'public')))
    if (name !== 'data') cpSync(join(ROOT, 'public', name), join(outDir, name), { recursive: true });
  writeDataset(join(outDir, 'data'), buildScaled(factor));
}

const [, script, factor, folder] = process.argv;
if (script === fileURLToPath(import.meta.url)) {
  const times = Number(factor);
  if (!Number.isInteger(times) || times < 1) throw new RangeError('usage: scaled.ts <factor> [folder]');
  const outDir = folder ?? join(ROOT, '.cache', 'scaled', String(times));
  await writeScaled(times, outDir);
  process.stdout.write(`${outDir}\n`);
}
