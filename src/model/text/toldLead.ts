import type { CountyTold } from '../select/toldPlaces.ts';

/** What is said above the facts of a county; `places` is what such places are called together: 县（区、市）. */
export function toldLead({ county, own, covering }: CountyTold, places: string): string {
  if (own.length > 0) return `文件说到${county.name}的：`;
  const all = covering.length > 0 ? `说到全部${places}的，也包括这里：` : '';
  return `收录的文件没有单独说到${county.name}。${all}`;
}

/** The facts that the card of a county lists: its own, or those of all counties where no text names it. */
export const toldFacts = ({ own, covering }: CountyTold): CountyTold['own'] =>
  own.length > 0 ? own : covering;
