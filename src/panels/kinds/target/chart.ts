import { buildRows } from '../../../charts/barRows.ts';
import {
  type ChartHit,
  type ChartMark,
  estimateTextWidth,
  markLabel,
  markLabelRich,
  viewScale,
} from '../../../charts/chartModel.ts';
import type { BuildChart } from '../kind.ts';
import { targetSeries, targetText } from './series.ts';

/** The shares of the width that the words at the end of a bar may take, and where bars go both ways. */
const AFTER = 0.42;
const AFTER_SIGNED = 0.18;
const TICK = { width: 3, height: 32, hit: 28 } as const;

interface LabelItem {
  readonly value: readonly [number, number];
  readonly label: object;
}

interface Grid {
  readonly left: number;
  readonly right: number;
}

/**
 * A bar for each actual figure against the mark of its target. Each row has its target as its unit, so that
 * all marks stand in one line and what passes its target is drawn beyond it.
 */
export const chart: BuildChart = (data, view, theme) => {
  const series = targetSeries(data);
  if (series.length === 0) return null;
  const zoom = viewScale(view);
  const ratio = (mark: ChartMark, unit: number) => mark.value / Math.abs(unit);
  // Words that are too long for the end of a bar stand under the name, where they may be wrapped.
  const longest = Math.max(
    ...series.map(({ actual, words }) =>
      estimateTextWidth(`${markLabel(actual)} ${words ?? ''}`, view.fontSize),
    ),
  );
  const signed = series.some(({ actual, target }) => actual.value < 0 || target.value < 0);
  const after = longest < view.width * (signed ? AFTER_SIGNED : AFTER);
  const marks = series.map(({ target, actual, words }) => {
    const goal = data.byId.get(target.id);
    const told = words === null ? [] : [words];
    return {
      ...actual,
      value: ratio(actual, target.value),
      // Measured as a tag, and drawn as what it is: arithmetic beside the figure.
      tags: [...actual.tags, ...(after ? told : [])],
      beside: [...(goal ? [targetText(goal)] : []), ...actual.beside, ...(after ? [] : told)],
    };
  });
  const rows = marks.map((mark) => ({ mark, fill: theme.data, border: theme.data }));
  const built = buildRows(rows, { max: 1, track: false }, view, theme);
  const {
    grid,
    xAxis,
    series: drawn,
  } = built.option as {
    grid: Grid;
    xAxis: { min: number; max: number };
    series: ReadonlyArray<{ id: string; data: readonly LabelItem[] }>;
  };
  // The words stand beyond both the bar and the mark of its target.
  const labelOf = (item: LabelItem, index: number): LabelItem => {
    const own = series[index];
    const [at, row] = item.value;
    if (!own) return item;
    const beyond =
      at < 0 ? Math.min(at, Math.sign(own.target.value)) : Math.max(at, Math.sign(own.target.value));
    const words = own.words === null || !after ? '' : ` {s|${own.words}}`;
    return {
      ...item,
      value: [beyond, row],
      label: { ...item.label, formatter: `${markLabelRich(own.actual)}${words}` },
    };
  };
  const plot = view.width - grid.left - grid.right;
  const x = (value: number) => grid.left + ((value - xAxis.min) / (xAxis.max - xAxis.min)) * plot;
  const tickHits = series.flatMap(({ target }, index): ChartHit[] => {
    const row = built.hits[index];
    const side = (TICK.hit * zoom) / 2;
    return row
      ? [
          {
            id: target.id,
            left: Math.max(0, Math.round(x(Math.sign(target.value)) - side)),
            top: row.top,
            width: Math.round(2 * side),
            height: row.height,
          },
        ]
      : [];
  });
  return {
    height: built.height,
    hits: [...built.hits, ...tickHits],
    sentence: `目标与实绩图，竖线为目标，条长为实绩与目标之比：${series
      .map(
        ({ target, actual, words }) =>
          `${actual.name}目标${target.fullText}，${actual.fullText}${words === null ? '' : `，${words}`}`,
      )
      .join('；')}。`,
    option: {
      ...built.option,
      series: [
        ...drawn.map((part) => (part.id === 'labels' ? { ...part, data: part.data.map(labelOf) } : part)),
        {
          type: 'line',
          id: 'targets',
          silent: true,
          lineStyle: { width: 0 },
          clip: false,
          z: 5,
          data: series.map(({ target }, index) => ({
            id: target.id,
            name: target.text,
            value: [Math.sign(target.value), index],
            symbol: 'rect',
            symbolSize: [TICK.width * zoom, TICK.height * zoom],
            itemStyle: { color: theme.ink },
          })),
        },
      ],
    },
  };
};
