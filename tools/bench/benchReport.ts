import { cpus, loadavg } from 'node:os';
import type { Args } from './benchArgs.ts';
import type { Row, Verdict } from './benchBudgets.ts';
import type { DiskRow } from './benchDisk.ts';
import { cell, markdownTable, type Unit } from './benchTable.ts';
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
  { key: 'bytes', head: 'KB', unit: 'KB' },
  { key: 'ahead', head: 'KB, tabs read ahead', unit: 'KB' },
  { key: 'heap', head: 'heap MB', unit: 'MB' },
  { key: 'card', head: 'card', unit: 'ms' },
  { key: 'tab', head: 'tab', unit: 'ms' },
  { key: 'first', head: 'key, with its part of the index', unit: 'ms' },
  { key: 'key', head: 'key, index there', unit: 'ms' },
  { key: 'reader', head: 'reader', unit: 'ms' },
  { key: 'map', head: 'map', unit: 'ms' },
];
const LOAD = ['paint', 'view', 'interactive', 'blocking', 'heap'];

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

const figure = ({ measured, unit }: Verdict, most = measured): string =>
  unit === '×' ? `${most.toFixed(2)}×` : `${Math.round(most)} ms`;

/** Markdown for docs/performance.md: one table per condition, then the budgets with their verdicts. */
export function siteText({ args, rows, verdicts, seconds }: Report): string {
  const tables = args.conditions.map((condition) => {
    const own = rows
      .filter((row) => row.condition === condition)
      .map(
        ({ page, factor, values }) =>
          [factor === null ? `${page}, floor` : `${page}, ${factor}×`, values] as const,
      );
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
