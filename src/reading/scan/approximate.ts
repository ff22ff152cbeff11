import { type Amount, amountAt } from './amounts.ts';
import type { UnitTable } from './unitTable.ts';

const APPROXIMATE = /([一二两三四五六七八])([二三四五六七八九])([十百千万]?)(?=[余多]?[万亿]?)/uy;

/** 七八个, 三四十家: a range of two numerals beside each other. */
export function approximateAt(text: string, index: number, units: UnitTable): Amount | null {
  APPROXIMATE.lastIndex = index;
  const match = APPROXIMATE.exec(text);
  if (!match) return null;
  const [phrase, low = '', high = '', power = ''] = match;
  const one = '一二三四五六七八九'.indexOf(low === '两' ? '二' : low) + 1;
  const two = '一二三四五六七八九'.indexOf(high) + 1;
  if (two !== one + 1) return null;
  const second = amountAt(text, index + low.length, units);
  if (!second || second.unit === null || second.unit.kind === 'noun' || second.values.length !== 1)
    return null;
  const scale = power === '' ? 1 : { 十: 10, 百: 100, 千: 1000, 万: 10000 }[power];
  const value = Number(second.values[0]);
  return {
    ...second,
    digits: [index, index + phrase.length],
    shape: 'range',
    values: [String((value / two) * one), String(value)],
    qualifier: scale === undefined ? second.qualifier : '~',
  };
}
