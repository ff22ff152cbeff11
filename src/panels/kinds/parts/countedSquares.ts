import type { Row } from '../../../charts/barRows.ts';
import { type ChartOption, type ChartView, viewScale } from '../../../charts/chartModel.ts';
import type { ChartTheme } from '../../../styles/theme.ts';

/** Squares smaller than this, at the usual size of text, cannot be counted, and a bar is clearer. */
const LEAST_SIDE = 8;
const MOST_SIDE = 22;
const GAP = 2;

/** Whether a row can be counted: a plain whole number, not a bound. */
const isCount = ({ mark }: Row): boolean =>
  Number.isInteger(mark.value) && mark.value >= 0 && mark.bound === 'none' && !mark.derived && !mark.forecast;

/**
 * Draws a whole and its parts as squares to be counted instead of bars, where there are few enough. The squares of a
 * part are filled within the outlines of the whole.
 */
export function countedSquares(
  option: ChartOption,
  rows: readonly Row[],
  max: number,
  view: ChartView,
  theme: ChartTheme,
): ChartOption {
  const { left, right } = option.grid as { readonly left: number; readonly right: number };
  const place = (view.width - left - right) / max;
  const side = Math.min(MOST_SIDE * viewScale(view), Math.floor(place) - GAP);
  if (!rows.every(isCount) || side < LEAST_SIDE * viewScale(view)) return option;
  const series = option.series as ReadonlyArray<{ readonly id: string }>;
  // The squares lie at the left, however much room there is.
  const step = Math.min(1, (side + 2 * GAP) / place);
  const cells = rows.flatMap(({ mark, fill, border }, row) =>
    Array.from({ length: max }, (_, nth) => ({
      id: mark.id,
      value: [(nth + 0.5) * step, row],
      itemStyle:
        nth < mark.value
          ? { color: fill, borderColor: border, borderWidth: 1 }
          : { color: 'transparent', borderColor: theme.dataLight, borderWidth: 1 },
    })),
  );
  const squares = {
    type: 'line',
    id: 'squares',
    silent: true,
    symbol: 'rect',
    symbolSize: side,
    showAllSymbol: true,
    lineStyle: { width: 0 },
    z: 3,
    data: cells,
  };
  return {
    ...option,
    series: [
      squares,
      ...series
        .filter(({ id }) => id === 'labels')
        .map((own) => ({ ...own, data: labelsAt(own, max * step) })),
    ],
  };
}

/** Labels stand at the end of the squares. */
function labelsAt(series: object, end: number): unknown[] {
  const { data } = series as { readonly data: ReadonlyArray<{ readonly value: readonly number[] }> };
  return data.map((datum) => ({ ...datum, value: [end, datum.value[1]] }));
}
