import type { PanelSpec } from '../../../model/authored/panelSpec.ts';
import { comparePeriods, positionOf } from '../../../model/fields/moment.ts';
import {
  type CheckContext,
  type CheckedRecord,
  checkAll,
  checkAxis,
  groupThings,
  type KindRules,
  problem,
} from '../checks.ts';

const MOST_LINES = 6;
const MOST_POINTS = 60;

interface CheckedLine {
  readonly label: string;
  readonly points: readonly CheckedRecord[];
}

const linesOf = ({ series = [] }: PanelSpec, { find }: CheckContext): CheckedLine[] =>
  series.map(({ label, records }) => ({ label, points: records.flatMap((id) => find(id) ?? []) }));

const inTime = (points: readonly CheckedRecord[]): CheckedRecord[] =>
  [...points].sort((a, b) => comparePeriods(a.dates, b.dates));

const checkSeries = (panel: PanelSpec) => {
  const { series = [], records, pairs = [] } = panel;
  const labels = series.map(({ label }) => label);
  const points = series.flatMap(({ records: own }) => own);
  return [
    ...(series.length > 0 ? [] : [problem('series', '走势图须给出 series')]),
    ...(series.length > MOST_LINES
      ? [problem('series', `走势图至多 ${MOST_LINES} 条线，这里有 ${series.length} 条`)]
      : []),
    ...series
      .filter(({ records: own }) => own.length < 2 || own.length > MOST_POINTS)
      .map(({ label, records: own }) =>
        problem('series', `走势图的一条线须有 2 至 ${MOST_POINTS} 个时点，“${label}”有 ${own.length} 个`),
      ),
    ...(new Set(labels).size < labels.length ? [problem('series', 'label 重复')] : []),
    ...(new Set(points).size < points.length ? [problem('series', '记录在 series 中重复')] : []),
    ...(records.length + pairs.length > 0
      ? [problem('series', '走势图的记录写在 series 里，records 留空，不写 pairs')]
      : []),
  ];
};

/** A count over a year and one over a month differ because of their length, so they share no line. */
const formOf = ({ dates: { kind, from = '', to = '' } }: CheckedRecord): string =>
  kind === 'span' ? `span ${Number(to.slice(0, 4)) - Number(from.slice(0, 4))}` : kind;

function checkLine({ label, points }: CheckedLine) {
  const undated = points.filter(({ dates }) => positionOf(dates) === null);
  const sorted = inTime(points);
  const twice = sorted.flatMap((point, at) => {
    const next = sorted[at + 1];
    return next && positionOf(point.dates) === positionOf(next.dates)
      ? [problem('dates', `“${label}”在${next.period}有不止一个值：${point.id} 与 ${next.id}`)]
      : [];
  });
  const flows = points.filter(({ measure }) => measure === 'flow' || measure === 'change');
  const forms = new Set(flows.map(formOf));
  return [
    ...undated.map(({ id }) => problem('dates', `没有注明日期，不能放在时间轴上：${id}`)),
    ...(undated.length > 0 ? [] : twice),
    ...(forms.size > 1
      ? [
          problem(
            'dates',
            `“${label}”里时段长短不同：${[...new Set(flows.map(({ period }) => period))].join('、')}`,
          ),
        ]
      : []),
  ];
}

/** A sum so far grows by itself, so its course says nothing. */
const checkNoSums = (lines: readonly CheckedLine[]) =>
  lines
    .flatMap(({ points }) => points)
    .filter(({ role }) => role === 'cumulative')
    .map(({ id }) => problem('measure', `累计不是走势：${id}`));

/** Offers the lines of things with three dated values or more. */
function contentOf(records: readonly CheckedRecord[]) {
  const lines = groupThings(records.filter(({ kind, role }) => kind === 'observation' && role !== 'change'))
    .map((points) => points.filter(({ dates }) => positionOf(dates) !== null))
    .filter((points) => points.length >= 3 && points.length <= MOST_POINTS);
  const series = lines.slice(0, MOST_LINES).map((points) => ({
    label: points[0]?.name ?? '',
    records: inTime(points).map(({ id }) => id),
  }));
  return series.length === 0 ? null : { records: [], series };
}

export const rules: KindRules = {
  offer: { order: 1, label: '走势图', contentOf },
  check: checkAll(checkSeries, checkAxis, (panel, context) => {
    const lines = linesOf(panel, context);
    return [...lines.flatMap(checkLine), ...checkNoSums(lines)];
  }),
  // Of each line one point, because its others are the same thing at another time.
  compared: ({ series = [] }) => series.flatMap(({ records }) => records.slice(-1)),
  joined: ({ series = [] }) =>
    series.flatMap(({ records }) =>
      records.slice(1).map((id, at): readonly [string, string] => [records[at] ?? id, id]),
    ),
};
