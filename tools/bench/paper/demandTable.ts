import { inUnit, markdownTable, median, worst } from '../benchTable.ts';
import type { ProofDemand } from '../screens/proofDemand.ts';

/**
 * What the site requests over a dataset multiplied by `factor`. Bytes are gzip on the wire unless stated
 * otherwise.
 */
export interface Demand {
  readonly factor: number;
  /** All files of the dataset, as stored on disk. */
  readonly files: number;
  readonly bytes: number;
  /** Page, app and data of the first view. */
  readonly first: number;
  /** Manifest and core shard, uncompressed. */
  readonly frame: number;
  /** What each tab change requests. */
  readonly tabs: readonly number[];
  readonly searchOpened: number;
  /** Milliseconds per key, first with the parts of the index to be fetched, then with the parts cached. */
  readonly cold: readonly number[];
  readonly warm: readonly number[];
  readonly proof: ProofDemand;
  /** The number of index parts that all keys together requested. */
  readonly asked: { readonly requests: number; readonly bytes: number };
}

const kb = (bytes: number): string => `${inUnit(bytes, 'KB')} KB`;
const ms = (time: number): string => `${time.toFixed(1)} ms`;

export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const ROWS: ReadonlyArray<readonly [head: string, cell: (demand: Demand) => string]> = [
  ['files of the dataset, together', ({ files, bytes }) => `${files}, ${inUnit(bytes, 'MB')} MB`],
  ['first view, page and app included (budget: 1.5 times that of 1×)', ({ first }) => kb(first)],
  ['manifest and headers, not compressed', ({ frame }) => kb(frame)],
  ['change of tab: mean, largest (budget: 1.5 times)', ({ tabs }) => `${kb(mean(tabs))}, ${kb(worst(tabs))}`],
  ['search opened for the first time', ({ searchOpened }) => kb(searchOpened)],
  [
    'a key, its parts at hand: median, worst (budget: 50 ms, at 100× 150 ms)',
    ({ warm }) => `${ms(median(warm))}, ${ms(worst(warm))}`,
  ],
  [
    'a key, its parts fetched: median, 95 %',
    ({ cold }) => `${ms(median(cold))}, ${ms(percentile(cold, 0.95))}`,
  ],
  ['parts fetched for all keys: number, bytes', ({ asked }) => `${asked.requests}, ${kb(asked.bytes)}`],
  [
    'a draft of 10,000 characters: judged right, wrong figures passed (budget: 90 %, none)',
    ({ proof: { right, passed } }) => `${right[0]} of ${right[1]}, ${passed.length}`,
  ],
  [
    'its judging in the page, first and again (budget: 400 ms); parts of the data fetched for the view and for it',
    ({ proof: { times, before, after } }) => `${times.map(ms).join(', ')}; ${before.length}, ${after.length}`,
  ],
];

/** Formats a table with a column for each size of the dataset. */
export const demandTable = (all: readonly Demand[]): string =>
  markdownTable(
    ['', ...all.map(({ factor }) => `${factor}×`)],
    ROWS.map(([head, cell]) => [head, ...all.map(cell)]),
  );
