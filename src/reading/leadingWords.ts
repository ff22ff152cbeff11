import { AFTER, INSIDE, type Said } from '../model/numbers/qualifierWords.ts';

/** Words before the numeral that bound or round it. Longer words are first, so that 不低于 is not found as 低于. */
export const BEFORE: readonly Said[] = [
  ['不低于', '>='],
  ['不少于', '>='],
  ['不小于', '>='],
  ['不超过', '<='],
  ['不高于', '<='],
  ['不大于', '<='],
  ['不多于', '<='],
  ['至少', '>='],
  ['最少', '>='],
  ['超过', '>'],
  ['突破', '>'],
  ['高于', '>'],
  ['大于', '>'],
  ['多于', '>'],
  ['至多', '<='],
  ['最多', '<='],
  ['不足', '<'],
  ['不到', '<'],
  ['未到', '<'],
  ['未满', '<'],
  ['低于', '<'],
  ['少于', '<'],
  ['小于', '<'],
  ['大约', '~'],
  ['约为', '~'],
  ['将近', '~'],
  ['接近', '~'],
  ['超', '>'],
  ['逾', '>'],
  ['约', '~'],
  ['近', '~'],
];

/** All words that bound or round a number, whatever their position. */
export const QUALIFIER_WORDS: readonly string[] = [...BEFORE, ...INSIDE, ...AFTER].map(([word]) => word);
