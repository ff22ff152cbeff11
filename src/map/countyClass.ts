/**
 * How a class is filled. `told` is one tone for all counties that a text mentions, `plain` is white. `absent`
 * is a hatch, used where white could be read as the lowest step of a scale. Below zero the steps have a hue of
 * their own, `fall1` next to zero; `zero` is white, as neither.
 */
export type CountyFill =
  | 'absent'
  | 'step1'
  | 'step2'
  | 'step3'
  | 'fall1'
  | 'fall2'
  | 'fall3'
  | 'zero'
  | 'told'
  | 'plain'
  | 'own'
  | 'reference';

/** A class of the map before its counties are counted. */
export interface Sorted {
  readonly id: string;
  readonly label: string;
  readonly fill: CountyFill;
}
