import { changePairs, panelRecordIds } from '../../model/authored/panelRecords.ts';
import type { PanelSpec } from '../../model/authored/panelSpec.ts';
import type { Period } from '../../model/fields/evidence.ts';
import { comparePeriods, positionOf } from '../../model/fields/moment.ts';
import {
  axisClass,
  type Measure,
  type RecordKind,
  type Role,
  type Sense,
  type Status,
} from '../../model/fields/vocabulary.ts';
import { axisUnit, isNumber, type Quantity } from '../../model/numbers/quantity.ts';

/** The checks by kind that the pipeline runs before it publishes a panel. */

/** An authored record in the form that panel checks use. */
export interface CheckedRecord {
  readonly id: string;
  readonly kind: RecordKind;
  readonly name: string;
  /** Null for records without an indicator. */
  readonly indicator: string | null;
  readonly region: string;
  /** Its period in words. */
  readonly period: string;
  /** The same as dates. */
  readonly dates: Pick<Period, 'kind' | 'from' | 'to'>;
  /** Null for records without an indicator. */
  readonly measure: Measure | null;
  readonly status: Status | null;
  readonly sense: Sense | null;
  /** Whether it is counted in another way than the figures before it. */
  readonly redefined: boolean;
  /** Its quantity; null for a fact in words. */
  readonly quantity: Quantity | null;
  /** Null for records that are not observations. */
  readonly role: Role | null;
  readonly partOf: string | undefined;
  /** Whether a text says of a coverage that it is complete. */
  readonly full: boolean;
}

export interface CheckContext {
  /** Whether all records that the panel names exist. */
  readonly find: (id: string) => CheckedRecord | undefined;
  /** The county that contains a region; null where there is none. */
  readonly countyOf: (region: string) => string | null;
}

export type PanelRule =
  | 'value'
  | 'unit'
  | 'measure'
  | 'pairs'
  | 'percent'
  | 'whole'
  | 'scope'
  | 'record'
  | 'dates'
  | 'series';

/** A problem of a panel, and the rule of its kind that it violates. */
export interface PanelProblem {
  readonly rule: PanelRule;
  readonly message: string;
}

export type PanelCheck = (panel: PanelSpec, context: CheckContext) => PanelProblem[];

/** The records that a panel of a kind would show of those it is offered; null where they do not suit it. */
export type PanelContent = Pick<PanelSpec, 'records' | 'series' | 'pairs' | 'indicator'>;

/** How a kind offers itself for new records. Its own check decides whether it may show them. */
export interface Offer {
  /** Kinds with smaller numbers are tried first. */
  readonly order: number;
  /** The name of the kind for a person who chooses. */
  readonly label: string;
  /** `standing` are records that the dataset has already: a new figure may answer or go on from one of them. */
  readonly contentOf: (
    records: readonly CheckedRecord[],
    standing: readonly CheckedRecord[],
  ) => PanelContent | null;
}

/** The rules of a panel kind that the pipeline uses. */
export interface KindRules {
  readonly offer?: Offer;
  readonly check?: PanelCheck;
  /**
   * Ids of the records that are compared on one axis, with the end of each pair; undefined where the kind
   * compares none.
   */
  readonly compared?: (panel: Pick<PanelSpec, 'records' | 'pairs' | 'series'>) => readonly string[];
  /**
   * Pairs of records that the picture joins or sets against each other, besides the pairs `from` → `to`: each
   * must be one thing in one place.
   */
  readonly joined?: (panel: PanelSpec) => ReadonlyArray<readonly [from: string, to: string]>;
  /** Whether a line joins the two points of a pair; a line has no mark for a forecast or a plan. */
  readonly joins?: true;
  /** Whether an observation that is only in such panels counts as not shown. */
  readonly isTable?: true;
  /**
   * Whether it shows everything about any county; the build fills its records where the author lists none.
   */
  readonly listsCounties?: true;
  /** Whether it shows figures of one date only, without a choice of dates. */
  readonly oneDate?: true;
}

export const problem = (rule: PanelRule, message: string): PanelProblem => ({ rule, message });

/** The records in the chart: all but the changes, which are stated beside their pairs. */
function drawnIds(panel: PanelSpec): string[] {
  const changes = new Set(changePairs(panel).map(({ change }) => change));
  return panelRecordIds(panel).filter((id) => !changes.has(id));
}

/** A counted coverage describes the present, so it belongs to a moment. */
export const classOf = ({ role }: CheckedRecord) => (role === null ? 'moment' : axisClass(role));

/** Checks that everything on one axis is a number of one unit and one measure. */
export const checkAxis: PanelCheck = (panel, { find }) => {
  const records = drawnIds(panel).flatMap((id) => find(id) ?? []);
  const units = new Set(records.flatMap(({ quantity }) => (quantity ? [axisUnit(quantity)] : [])));
  const classes = new Set(records.map(classOf));
  return [
    ...records
      .filter(({ quantity }) => !quantity || !isNumber(quantity))
      .map(({ id, quantity }) =>
        problem('value', `${quantity ? '不是单一数值' : '记录没有数值'}，不能画在轴上：${id}`),
      ),
    ...(units.size > 1 ? [problem('unit', `一条轴上有多个单位：${[...units].join('、')}`)] : []),
    ...(classes.size > 1
      ? [problem('measure', `一条轴上混有时点值、累计值或变化量：${[...classes].join('、')}`)]
      : []),
  ];
};

/** Checks that there is at least one pair. */
export const checkPaired: PanelCheck = (panel) =>
  changePairs(panel).length > 0 ? [] : [problem('pairs', '两点图须给出 pairs')];

/** Each pair has an axis of its own, so its two points must share one unit and be moments. */
export const checkPairAxes: PanelCheck = (panel, { find }) =>
  changePairs(panel).flatMap(({ from, to }) => {
    const [a, b] = [find(from), find(to)];
    if (!a?.quantity || !b?.quantity || axisUnit(a.quantity) !== axisUnit(b.quantity))
      return [problem('unit', `${from} 与 ${to} 单位不同，不能连线`)];
    return [a, b].every((record) => classOf(record) === 'moment')
      ? []
      : [problem('measure', `${from} 到 ${to} 有一端不是时点值，不能连线`)];
  });

/** A target that a figure answers is no earlier value of it, and no time runs backwards. */
export const checkPairTimes: PanelCheck = (panel, { find }) =>
  changePairs(panel).flatMap(({ from, to }) => {
    const [a, b] = [find(from), find(to)];
    if (!a || !b) return [];
    const goal = [a, b].find((record) => record.role === 'target');
    if (goal) return [problem('pairs', `${goal.id} 是目标，不是时点值；目标与实绩用 target`)];
    const [start, end] = [positionOf(a.dates), positionOf(b.dates)];
    if (start === null || end === null || start < end) return [];
    return [problem('dates', `${from}（${a.period}）不在 ${to}（${b.period}）之前`)];
  });

/** Checks that everything is a percentage; `picture` is the Chinese name of the kind, for messages. */
export const checkPercent =
  (picture: string): PanelCheck =>
  (panel, { find }) =>
    panelRecordIds(panel).some((id) => find(id)?.quantity?.unit !== '%')
      ? [problem('percent', `${picture}只画百分比`)]
      : [];

/** Checks that the build found figures of the indicator that the panel names, at the date that it names. */
export const checkIndicatorFound: PanelCheck = ({ records, indicator, year }) =>
  indicator === undefined || records.length > 0
    ? []
    : [
        problem(
          'record',
          `指标 ${indicator} 没有不止一地${year === undefined ? '在同一时点' : `在 ${year} `}的数值`,
        ),
      ];

/** A picture of a few figures beside each other has so many of them. */
const FEWEST = 3;
const MOST = 12;

/** Offers all of a few figures, where they are levels, sums or shares and no wish for the future. */
export const offerAll =
  (suits: (record: CheckedRecord) => boolean): Offer['contentOf'] =>
  (records) => {
    const own = records.filter(
      (record) => record.kind === 'observation' && record.role !== 'target' && suits(record),
    );
    return own.length < FEWEST || own.length > MOST ? null : { records: own.map(({ id }) => id) };
  };

/** The records of one thing in one place. */
export function groupThings(records: readonly CheckedRecord[]): CheckedRecord[][] {
  const groups = new Map<string, CheckedRecord[]>();
  for (const record of records) {
    const key = `${record.name} ${record.region}`;
    groups.set(key, [...(groups.get(key) ?? []), record]);
  }
  return Array.from(groups.values());
}

const isPoint = ({ kind, role, quantity }: CheckedRecord): boolean =>
  kind === 'observation' &&
  (role === 'level' || role === 'share' || role === 'baseline') &&
  quantity !== null &&
  isNumber(quantity);

/** The two points of each new figure that has an earlier one: a start that its text names, else the last before it. */
export function pairPoints(
  records: readonly CheckedRecord[],
  standing: readonly CheckedRecord[],
): Array<{ readonly from: string; readonly to: string }> {
  const own = new Set(records);
  return groupThings([...records, ...standing].filter(isPoint)).flatMap((things) => {
    const ends = things.filter((record) => own.has(record) && record.role !== 'baseline');
    const to = ends.reduce<CheckedRecord | undefined>(
      (last, record) => (last && comparePeriods(last.dates, record.dates) >= 0 ? last : record),
      undefined,
    );
    if (!to?.quantity) return [];
    const unit = axisUnit(to.quantity);
    const end = positionOf(to.dates);
    const before = things.filter(
      (record) => record !== to && record.quantity !== null && axisUnit(record.quantity) === unit,
    );
    const named = before.filter((record) => own.has(record) && record.role === 'baseline');
    const dated = before
      .filter(({ dates }) => {
        const start = positionOf(dates);
        return start !== null && end !== null && start < end;
      })
      .sort((a, b) => comparePeriods(b.dates, a.dates));
    const from = named[0] ?? dated[0];
    return from ? [{ from: from.id, to: to.id }] : [];
  });
}

/** Combines several checks. */
export const checkAll =
  (...checks: readonly PanelCheck[]): PanelCheck =>
  (panel, context) =>
    checks.flatMap((check) => check(panel, context));
