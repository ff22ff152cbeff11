import type { ChartTheme } from '../styles/theme.ts';
import type { ChartMark } from './chartModel.ts';
import type { PairMarks } from './markSeries.ts';

/**
 * A dated point: filled where it is stated, hollow where it was derived or is not yet done; the latter has a
 * dashed ring.
 */
export function point(mark: ChartMark, theme: ChartTheme, size: number, colour = theme.data) {
  return {
    symbol: 'circle',
    symbolSize: size,
    itemStyle: {
      color: mark.derived || mark.forecast ? theme.surface : colour,
      borderColor: colour,
      borderWidth: 2.5,
      ...(mark.forecast ? { borderType: 'dashed' } : {}),
    },
  };
}

/** The colour of a pair: a fall has its own. */
export const pairColour = ({ from, to }: Pick<PairMarks, 'from' | 'to'>, theme: ChartTheme): string =>
  to.value < from.value ? theme.fall : theme.data;

/** A line from or to a point that is not a stated fact is dashed. */
export const lineType = ({ from, to }: Pick<PairMarks, 'from' | 'to'>): 'dashed' | 'solid' =>
  from.derived || from.forecast || to.forecast ? 'dashed' : 'solid';

/** All pairs with the complete faces of their points, for a sentence that lists them. */
export function describePairs(pairs: readonly PairMarks[]): string {
  return pairs
    .map(
      ({ name, from, to, change }) =>
        `${name}由${from.fullText}到${to.fullText}${change ? `，${change.fullText}` : ''}`,
    )
    .join('；');
}
