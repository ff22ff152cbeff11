import { changePairs, panelRecordIds } from '../authored/panelRecords.ts';
import type { PanelSpec } from '../authored/panelSpec.ts';
import { comparePeriods } from '../fields/moment.ts';
import type { DomainShard, PublishedIndicator, PublishedRecord } from '../published/dataset.ts';
import { type PanelData, selectPanelData } from './panelData.ts';

export interface IndicatorData {
  readonly indicator: PublishedIndicator;
  readonly observations: readonly PublishedRecord[];
  /** The observation shown large: the latest actual figure of the first role in HEADLINE_ROLES that occurs. */
  readonly headline: PublishedRecord;
  /** A chart of its own where a panel shows it at several dates, otherwise null. */
  readonly series: PanelData | null;
  /** Panels of the domain that show it. */
  readonly panels: readonly PanelSpec[];
  /** Indicators that share a panel with it. */
  readonly related: readonly PublishedIndicator[];
}

const HEADLINE_ROLES = ['level', 'share', 'cumulative', 'change', 'baseline'];

/** Its chart over time, or of two points, as a panel of the domain draws it. */
function seriesOf(
  { id, name }: PublishedIndicator,
  panels: readonly PanelSpec[],
  own: ReadonlySet<string>,
): PanelSpec | null {
  const fields = { id: `series-${id}`, section: '', title: '' };
  const line = panels
    .flatMap(({ series = [] }) => series)
    .find(({ records }) => records.length > 1 && records.every((record) => own.has(record)));
  if (line) return { ...fields, kind: 'trend', title: `${name}的走势`, records: [], series: [line] };
  const pair = panels.flatMap(changePairs).find(({ from, to }) => own.has(from) && own.has(to));
  return pair
    ? { ...fields, kind: 'slope', title: `${name}的两个时点`, records: [pair.to], pairs: [pair] }
    : null;
}

/** The observation that stands for its indicator; undefined where there is none. */
export function headlineOf<R extends Pick<PublishedRecord, 'role' | 'partOf' | 'status' | 'period'>>(
  observations: readonly R[],
): R | undefined {
  const rank = ({ role, partOf }: R) => {
    const at = HEADLINE_ROLES.indexOf(role ?? '');
    return (at < 0 ? HEADLINE_ROLES.length : at) + (partOf === undefined ? 0 : 10);
  };
  const planned = ({ status }: R) => Number(status !== 'actual');
  return [...observations].sort(
    (a, b) => rank(a) - rank(b) || planned(a) - planned(b) || comparePeriods(b.period, a.period),
  )[0];
}

/** Everything that an indicator's page shows; null where the shard does not contain it. */
export function selectIndicator(
  shard: DomainShard,
  byId: ReadonlyMap<string, PublishedRecord>,
  id: string,
): IndicatorData | null {
  const indicator = shard.indicators.find((item) => item.id === id);
  const observations = shard.records.filter((record) => record.indicator === id);
  const headline = headlineOf(observations);
  if (!indicator || !headline) return null;
  const own = new Set(observations.map((record) => record.id));
  const panels = shard.panels.filter((spec) => panelRecordIds(spec).some((record) => own.has(record)));
  const spec = seriesOf(indicator, panels, own);
  const neighbours = new Set(
    panels.flatMap(panelRecordIds).flatMap((record) => byId.get(record)?.indicator ?? []),
  );
  return {
    indicator,
    observations,
    headline,
    series: spec && selectPanelData(spec, byId),
    panels,
    related: shard.indicators.filter((item) => item.id !== id && neighbours.has(item.id)),
  };
}
