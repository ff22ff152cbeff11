/** `=` exact, `>=` 以上 不低于, `>` 超 余 多, `<=` 以内, `<` 不足, `~` 约 近. 以上 and 以内 include the number. */
export type Qualifier = '=' | '>=' | '>' | '<=' | '<' | '~';

/** A word by which Chinese press texts bound or round a number, and its meaning. */
export type Said = readonly [word: string, qualifier: Qualifier];

/**
 * Words inside and after a figure, which decide where a qualifier is shown. Those before the numeral are in
 * `src/reading/leadingWords.ts`, because only a reader of texts needs them.
 */

/** Words between the numeral and its magnitude or unit: 4.4万余盏, 300多亿元. */
export const INSIDE: readonly Said[] = [
  ['余', '>'],
  ['多', '>'],
];

/** Words after the unit. Longer words are first, so that 及以上 is not found as 以上. */
export const AFTER: readonly Said[] = [
  ['及以上', '>='],
  ['及以下', '<='],
  ['以上', '>='],
  ['以内', '<='],
  ['以下', '<='],
  ['之内', '<='],
  ['左右', '~'],
  ['上下', '~'],
  ['多', '>'],
  ['余', '>'],
];
