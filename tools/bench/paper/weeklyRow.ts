import { type Row, SLOW, type Verdict } from '../benchBudgets.ts';
import type { DiskRow } from '../benchDisk.ts';
import { inUnit, markdownTable, median, type Unit } from '../benchTable.ts';
import { today } from './performancePaper.ts';

/** The weekly form of the bench keeps one row of each run, so that a slow drift is seen. */

/** As many rows are kept as half a year has weeks. */
const KEPT = 26;

/** A page and a column of the slow line. */
const FIGURES: ReadonlyArray<readonly [head: string, page: string, column: string, unit: Unit]> = [
  ['overview blocking', 'index', 'blocking', 'ms'],
  ['interactive', 'urban', 'interactive', 'ms'],
  ['tab', 'urban', 'tab', 'ms'],
  ['tab, not read ahead', 'urban', 'unread', 'ms'],
  ['key', 'urban', 'key', 'ms'],
  ['reader', 'urban', 'reader', 'ms'],
  ['map', 'urban', 'map', 'ms'],
  ['all figures', 'urban', 'all', 'ms'],
  ['heap MB, ten tabs', 'urban', 'heapTabs', 'MB'],
];

const HEAD = [
  'day',
  'commit',
  'rounds',
  'overview against the floor',
  'domain against the floor',
  ...FIGURES.map(([head]) => head),
  'folder from disk',
  'single file',
  'budgets missed',
];

export interface WeeklyRun {
  readonly rows: readonly Row[];
  readonly disk: readonly DiskRow[];
  readonly verdicts: readonly Verdict[];
  readonly commit: string;
}

function rowOf({ rows, disk, verdicts, commit }: WeeklyRun): string[] {
  const slow = rows.filter((row) => row.condition === SLOW && row.commit === undefined);
  const medianAt = (page: string, column: string, factor: number | null = 1) =>
    median(slow.find((row) => row.page === page && row.factor === factor)?.values[column] ?? []);
  const overFloor = (page: string) => {
    const ratio = medianAt(page, 'view') / medianAt(page, 'view', null);
    return Number.isFinite(ratio) ? `${ratio.toFixed(2)}×` : '–';
  };
  const fromDisk = (file: string) =>
    inUnit(
      median(disk.find((row) => row.file.endsWith(file))?.rounds.map(({ view = NaN }) => view) ?? []),
      'ms',
    );
  const missed = verdicts.filter(({ kept }) => !kept).length;
  return [
    today(),
    commit,
    String(Math.max(0, ...slow.map(({ values }) => values.view?.length ?? 0))),
    overFloor('index'),
    overFloor('urban'),
    ...FIGURES.map(([, page, column, unit]) => inUnit(medianAt(page, column), unit)),
    fromDisk('index.html'),
    fromDisk('single.html'),
    `${missed} of ${verdicts.length}`,
  ];
}

/** The section of the paper with a further row; rows of another form than today's are given up. */
export function weeklyText(before: string, run: WeeklyRun): string {
  const kept = before
    .split('\n')
    .filter((line) => /^\| [0-9]{4}-/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter((cells) => cells.length === HEAD.length);
  return markdownTable(HEAD, [...kept, rowOf(run)].slice(-KEPT));
}
