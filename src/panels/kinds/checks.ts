import { type PanelSpec, panelRecordIds } from '../../model/authored/panelSpec.ts';
import { axisClass, type RecordKind, type Role } from '../../model/fields/vocabulary.ts';
import { axisUnit, type Quantity } from '../../model/numbers/quantity.ts';

/** What the pipeline asks of a panel by its kind, before a panel is published. */

/** An authored record as the check of a panel sees it. */
export interface CheckedRecord {
  readonly id: string;
  readonly kind: RecordKind;
  readonly name: string;
  readonly region: string;
  /** Its period as it reads. */
  readonly period: string;
  /** Null for a fact in words. */
  readonly quantity: Quantity | null;
  /** Null for what is no observation. */
  readonly role: Role | null;
  readonly partOf: string | undefined;
}

export interface CheckContext {
  /** Every record that the panel names is there. */
  readonly find: (id: string) => CheckedRecord | undefined;
  /** The county that a region lies in; null for one that lies in none. */
  readonly countyOf: (region: string) => string | null;
}

export type PanelRule = 'value' | 'unit' | 'measure' | 'pairs' | 'percent' | 'whole' | 'scope' | 'record';

/** What is wrong with a panel, and which rule of its kind it breaks. */
export interface PanelProblem {
  readonly rule: PanelRule;
  readonly message: string;
}

export type PanelCheck = (panel: PanelSpec, context: CheckContext) => PanelProblem[];

/** What the pipeline knows of a panel kind. */
export interface KindRules {
  readonly check?: PanelCheck;
  /** Ids of the records that stand on one axis and are compared there, of each pair its end; none where it is left out. */
  readonly compared?: (panel: Pick<PanelSpec, 'records' | 'pairs'>) => readonly string[];
  /** A line joins the two points of a pair: a forecast or a plan has no mark of its own there. */
  readonly joins?: true;
  /** An observation that stands in such panels alone counts as drawn nowhere. */
  readonly isTable?: true;
  /** It shows all that is told of any county: the build lists its records where the author lists none. */
  readonly listsCounties?: true;
}

const problem = (rule: PanelRule, message: string): PanelProblem => ({ rule, message });

/** What is drawn: every record but the changes, which are told beside their pairs. */
function drawnIds(panel: PanelSpec): string[] {
  const changes = new Set((panel.pairs ?? []).map(({ change }) => change));
  return panelRecordIds(panel).filter((id) => !changes.has(id));
}

/** A counted coverage describes the present, so it belongs to a moment. */
const classOf = ({ role }: CheckedRecord) => (role === null ? 'moment' : axisClass(role));

/** Everything on one axis is a number of one unit and one measure. */
export const checkAxis: PanelCheck = (panel, { find }) => {
  const records = drawnIds(panel).flatMap((id) => find(id) ?? []);
  const units = new Set(records.flatMap(({ quantity }) => (quantity ? [axisUnit(quantity)] : [])));
  const classes = new Set(records.map(classOf));
  return [
    ...records
      .filter(({ quantity }) => !quantity)
      .map(({ id }) => problem('value', `记录没有数值，不能画在轴上：${id}`)),
    ...(units.size > 1 ? [problem('unit', `一条轴上有多个单位：${[...units].join('、')}`)] : []),
    ...(classes.size > 1
      ? [problem('measure', `一条轴上混有时点值、累计值或变化量：${[...classes].join('、')}`)]
      : []),
  ];
};

/** There is a pair to draw. */
export const checkPaired: PanelCheck = ({ pairs = [] }) =>
  pairs.length > 0 ? [] : [problem('pairs', '两点图须给出 pairs')];

/** Each pair has an axis of its own, so its two points must share one unit and be moments. */
export const checkPairAxes: PanelCheck = ({ pairs = [] }, { find }) =>
  pairs.flatMap(({ from, to }) => {
    const [a, b] = [find(from), find(to)];
    if (!a?.quantity || !b?.quantity || axisUnit(a.quantity) !== axisUnit(b.quantity))
      return [problem('unit', `${from} 与 ${to} 单位不同，不能连线`)];
    return [a, b].every((record) => classOf(record) === 'moment')
      ? []
      : [problem('measure', `${from} 到 ${to} 有一端不是时点值，不能连线`)];
  });

/** Everything is a percentage; `picture` names the kind in the author's language. */
export const checkPercent =
  (picture: string): PanelCheck =>
  (panel, { find }) =>
    panelRecordIds(panel).some((id) => find(id)?.quantity?.unit !== '%')
      ? [problem('percent', `${picture}只画百分比`)]
      : [];

/** Several checks as one. */
export const checkAll =
  (...checks: readonly PanelCheck[]): PanelCheck =>
  (panel, context) =>
    checks.flatMap((check) => check(panel, context));
