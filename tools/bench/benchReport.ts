import { cpus, loadavg } from 'node:os';
import type { Args } from './benchArgs.ts';
import type { Row, Verdict } from './benchBudgets.ts';
import type { DiskRow } from './benchDisk.ts';
import { cell, inUnit, markdownTable, median, type Unit } from './benchTable.ts';
import { today } from './paper/performancePaper.ts';

interface Column {
  readonly key: string;
  readonly head: string;
  readonly unit: Unit;
}

const COLUMNS: readonly Column[] = [
  { key: 'paint', head: 'first paint', unit: 'ms' },
  { key: 'view', head: 'first view painted', unit: 'ms' },
  { key: 'interactive', head: 'interactive', unit: 'ms' },
  { key: 'blocking', head: 'blocking in 5 s', unit: 'ms' },
  { key: 'task', head: 'longest task', unit: 'ms' },
  { key: 'bytes', head: 'KB', unit: 'KB' },
  { key: 'ahead', head: 'KB, tabs read ahead', unit: 'KB' },
  { key: 'heap', head: 'heap MB', unit: 'MB' },
  { key: 'card', head: 'card', unit: 'ms' },
  { key: 'tab', head: 'tab', unit: 'ms' },
  { key: 'back', head: 'Back', unit: 'ms' },
  { key: 'unread', head: 'tab, not read ahead', unit: 'ms' },
  { key: 'first', head: 'key, with its part of the index', unit: 'ms' },
  { key: 'key', head: 'key, index there', unit: 'ms' },
  { key: 'reader', head: 'reader', unit: 'ms' },
  { key: 'whole', head: 'reader, last paint', unit: 'ms' },
  { key: 'map', head: 'map', unit: 'ms' },
  { key: 'all', head: 'all figures', unit: 'ms' },
  { key: 'heapTabs', head: 'heap MB, ten tabs', unit: 'MB' },
];
const LOAD = ['paint', 'view', 'interactive', 'blocking', 'task', 'heap'];

const CONDITIONS: Readonly<Record<string, string>> = {
  fast: 'unthrottled',
  slow: '4× CPU, 1.6 Mbit/s, 150 ms',
};

const table = (
  first: string,
  columns: readonly Column[],
  rows: readonly (readonly [string, Row['values']])[],
) =>
  markdownTable(
    [first, ...columns.map(({ head }) => head)],
    rows.map(([name, values]) => [name, ...columns.map(({ key, unit }) => cell(values[key] ?? [], unit))]),
  );

export interface Report {
  readonly args: Args;
  readonly rows: readonly Row[];
  readonly verdicts: readonly Verdict[];
  readonly seconds: number;
}

const roundsLine = (rounds: number): string => `${today()}, ${rounds} rounds interleaved, median (worst)`;

function figure({ measured, unit }: Verdict, most = measured): string {
  if (unit === '×') return `${most.toFixed(2)}×`;
  return unit === 'MB' ? `${most.toFixed(1)} MB` : `${Math.round(most)} ms`;
}

const nameOf = ({ page, factor, commit }: Row): string =>
  factor === null ? `${page}, floor` : `${page}, ${factor}×${commit === undefined ? '' : ` at ${commit}`}`;

/** Markdown for docs/performance.md: one table per condition, then the budgets with their verdicts. */
export function siteText({ args, rows, verdicts, seconds }: Report): string {
  const tables = args.conditions.map((condition) => {
    const own = rows
      .filter((row) => row.condition === condition)
      .map((row) => [nameOf(row), row.values] as const);
    return table(CONDITIONS[condition] ?? condition, COLUMNS, own);
  });
  return [
    `${roundsLine(args.rounds)}; ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, ${Math.round(seconds)} s.`,
    ...tables,
    markdownTable(
      ['budget', 'measured', 'at most', 'verdict'],
      verdicts.map((verdict) => [
        verdict.what,
        figure(verdict),
        figure(verdict, verdict.most),
        verdict.kept ? 'kept' : '**missed**',
      ]),
    ),
  ].join('\n\n');
}

/** The portable copies as Markdown for docs/performance.md. */
export function diskText(count: number, disk: readonly DiskRow[]): string {
  const columns = COLUMNS.filter(({ key }) => LOAD.includes(key));
  const own = disk.map(
    ({ file, rounds }) =>
      [
        file,
        Object.fromEntries(LOAD.map((key) => [key, rounds.map((round) => round[key] ?? Number.NaN)])),
      ] as const,
  );
  return `${roundsLine(count)}.\n\n${table('from disk, 4× CPU', columns, own)}`;
}

/** What a change costs: the medians of the site at hand, less those of the commit that it is compared with. */
export function againstText(rows: readonly Row[]): string {
  const shown = COLUMNS.filter(({ key }) => rows.some(({ values }) => values[key] !== undefined));
  const lines = rows.flatMap((other) => {
    if (other.commit === undefined) return [];
    const own = rows.find(
      (row) =>
        row.commit === undefined &&
        row.page === other.page &&
        row.condition === other.condition &&
        row.factor === other.factor,
    );
    if (!own) return [];
    const cells = shown.map(({ key, unit }) => {
      const [now, then] = [median(own.values[key] ?? []), median(other.values[key] ?? [])];
      const sign = now > then ? '+' : '';
      return Number.isFinite(now - then) ? `${sign}${inUnit(now - then, unit)} (${inUnit(then, unit)})` : '–';
    });
    return [[`${own.page}, ${own.condition}, less ${other.commit}`, ...cells]];
  });
  return markdownTable(['what the change costs (before)', ...shown.map(({ head }) => head)], lines);
}
