import { compareDecimals, subtractDecimals } from './decimal.ts';
import { axisUnit, isNumber, type Qualifier, type Quantity } from './quantity.ts';

/**
 * The arithmetic between a target and the figure that answers it: actual − target. It is never a word of
 * praise, and it is null where the qualifiers do not allow it.
 */
export interface Attainment {
  /** In words, with the working: 超额15个（65−50）. */
  readonly words: string;
  /** Whether the target is reached; null where nothing is compared but the numbers are the same. */
  readonly reached: boolean;
}

export interface Compared {
  readonly quantity: Quantity;
  /** Its signed number in base units. */
  readonly signed: string;
}

const TURNED: Readonly<Record<Qualifier, Qualifier>> = {
  '=': '=',
  '~': '~',
  '>=': '<=',
  '>': '<',
  '<=': '>=',
  '<': '>',
};

/** The qualifier on the signed axis: 降3%以上 means −3 % or below. */
const qualifierOf = ({ quantity: { qualifier, value }, signed }: Compared): Qualifier =>
  signed.startsWith('-') && !value.startsWith('-') ? TURNED[qualifier] : qualifier;

const isUpper = (qualifier: Qualifier): boolean => qualifier === '<=' || qualifier === '<';
const isLower = (qualifier: Qualifier): boolean => qualifier === '>=' || qualifier === '>';
const shown = (value: string): string => value.replace(/^-/, '−');
const bracketed = (value: string): string => (value.startsWith('-') ? `（${shown(value)}）` : value);

/** The difference in words: in the magnitude of both where it is the same, of percentages in points. */
function differenceOf(target: Compared, actual: Compared): { amount: string; working: string } {
  const same = target.quantity.magnitude === actual.quantity.magnitude;
  const own = ({ quantity: { value }, signed }: Compared) =>
    same ? (signed.startsWith('-') && !value.startsWith('-') ? `-${value}` : value) : signed;
  const [a, t] = [own(actual), own(target)];
  const { unit } = actual.quantity;
  const words =
    unit === '%' ? '个百分点' : `${same ? actual.quantity.magnitude : ''}${axisUnit(actual.quantity)}`;
  const difference = subtractDecimals(a, t).replace(/^-/, '');
  return { amount: `${difference}${words}`, working: `${shown(a)}−${bracketed(t)}` };
}

/** Whether a fall is told in words: its number is negative and its value is not. */
const isToldFall = ({ quantity: { value }, signed }: Compared): boolean =>
  signed.startsWith('-') && !value.startsWith('-');

const turn = (value: string): string => (value.startsWith('-') ? value.slice(1) : `-${value}`);

/** The figure on an axis of falls, where a fall of 3 % is 3 and a rise of 3 % is −3. */
function asFall(figure: Compared): Compared {
  const { quantity, signed } = figure;
  const value = isToldFall(figure) ? quantity.value : turn(quantity.value);
  const qualifier = isToldFall(figure) ? quantity.qualifier : TURNED[quantity.qualifier];
  return { quantity: { ...quantity, value, qualifier }, signed: turn(signed) };
}

/** `due` says whether the figure is of the date of the target or later. */
export function attainmentOf(target: Compared, actual: Compared, due: boolean): Attainment | null {
  if (!isNumber(target.quantity) || !isNumber(actual.quantity)) return null;
  // 下降13.5% is reached by a fall of 14.2 %: both are compared as falls, on an axis that points down.
  if (isToldFall(target)) return attainmentOf(asFall(target), asFall(actual), due);
  const [wanted, known] = [qualifierOf(target), qualifierOf(actual)];
  if (wanted === '~' || known === '~') return null;
  const order = compareDecimals(actual.signed, target.signed);
  const ceiling = isUpper(wanted);
  // A figure that is itself a bound decides only what lies on its far side, and gives no difference.
  if (known !== '=') {
    const reached = ceiling ? isUpper(known) && order <= 0 : isLower(known) && order >= 0;
    const missed = ceiling ? isLower(known) && order > 0 : isUpper(known) && order < 0;
    if (reached) return { words: ceiling ? '在目标以内' : '达到目标', reached };
    return missed
      ? { words: ceiling ? '超出目标' : due ? '未达目标' : '尚未达到目标', reached: false }
      : null;
  }
  const { amount, working } = differenceOf(target, actual);
  if (order === 0) {
    const reached = wanted !== '>' && wanted !== '<';
    return { words: reached ? '与目标相同' : '与目标数相同，目标不含本数', reached };
  }
  if (ceiling)
    return order < 0
      ? { words: `在目标以内，低${amount}（${working}）`, reached: true }
      : { words: `超出目标${amount}（${working}）`, reached: false };
  if (order > 0) return { words: `超额${amount}（${working}）`, reached: true };
  return { words: `${due ? '未达，差' : '距目标差'}${amount}（${working}）`, reached: false };
}
