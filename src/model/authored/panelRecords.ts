import type { ChangePair, PanelSpec, TargetPair } from './panelSpec.ts';

/** Which records a panel names, and how. */

type Paired = Pick<PanelSpec, 'pairs'>;

export const changePairs = ({ pairs = [] }: Paired): ChangePair[] =>
  pairs.filter((pair): pair is ChangePair => 'from' in pair);

export const targetPairs = ({ pairs = [] }: Paired): TargetPair[] =>
  pairs.filter((pair): pair is TargetPair => 'target' in pair);

/** The record that stands for a pair where a panel is narrowed: its latest point, or the actual figure. */
export const leadOfPair = (pair: ChangePair | TargetPair): string => ('from' in pair ? pair.to : pair.actual);

const idsOfPair = (pair: ChangePair | TargetPair): string[] =>
  'target' in pair
    ? [pair.target, pair.actual]
    : [pair.from, pair.to, ...(pair.change === undefined ? [] : [pair.change])];

/** All records a panel shows (listed, paired, in lines, and the whole), each once. */
export function panelRecordIds(panel: PanelSpec): string[] {
  return [
    ...new Set([
      ...panel.records,
      ...(panel.pairs ?? []).flatMap(idsOfPair),
      ...(panel.series ?? []).flatMap(({ records }) => records),
      ...(panel.whole === undefined ? [] : [panel.whole]),
    ]),
  ];
}

/**
 * A panel narrowed to some of its records, with the pairs that lead to them and the lines that hold them;
 * its whole stays.
 */
export function narrowPanel(panel: PanelSpec, wanted: ReadonlySet<string>): PanelSpec {
  const { pairs, series } = panel;
  return {
    ...panel,
    records: panel.records.filter((id) => wanted.has(id)),
    ...(pairs === undefined ? {} : { pairs: pairs.filter((pair) => wanted.has(leadOfPair(pair))) }),
    ...(series === undefined
      ? {}
      : {
          series: series
            .map((line) => ({ ...line, records: line.records.filter((id) => wanted.has(id)) }))
            .filter(({ records }) => records.length > 0),
        }),
  };
}
