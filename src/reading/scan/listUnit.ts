import { amountAt } from './amounts.ts';
import type { Token } from './token.ts';
import type { UnitTable } from './unitTable.ts';

/** What the last number of a list says of all of them; `power` is that of its magnitude. */
export type ListUnit = Pick<Token, 'unit' | 'unitWord'> & { readonly power: number };

const DIGIT = /[0-9]/;
const POWERS: Readonly<Record<string, number>> = { 万: 4, 亿: 8, 万亿: 12 };
const MOST = 12;

/** The unit with which a list of numbers ends that goes on at `end`: 12、15和18个, 21.3、8.7和3.4万吨. */
export function unitOfList(
  text: string,
  end: number,
  units: UnitTable,
): { readonly to: number; readonly shared: ListUnit | null } {
  let at = end;
  for (let step = 0; step < MOST; step += 1) {
    if (!/^[、,和及与]/u.test(text.charAt(at)) || !DIGIT.test(text.charAt(at + 1))) break;
    const next = amountAt(text, at + 1, units);
    if (!next) break;
    if (next.unit !== null) {
      if (/^(?:time|span|age|grade)$/.test(next.unit.kind)) break;
      const magnitude = /^(?:万亿|亿|万)/u.exec(text.slice(next.digits[1], next.digits[1] + 2))?.[0] ?? '';
      const unitWord = text.slice(next.unitAt?.[0] ?? 0, next.unitAt?.[1] ?? 0);
      return { to: at, shared: { unit: next.unit, unitWord, power: POWERS[magnitude] ?? 0 } };
    }
    at = next.end;
  }
  return { to: at, shared: null };
}
