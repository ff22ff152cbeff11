import type { Qualifier } from '../numbers/qualifierWords.ts';

/** What the qualifier means, in words the reader can act on; null for an exact figure. */
export function qualifierMeaning(qualifier: Qualifier): string | null {
  switch (qualifier) {
    case '=':
      return null;
    case '>=':
      return '以上，含本数：是下限，不是确数';
    case '>':
      return '超过，不含本数：是下限，不是确数';
    case '<=':
      return '以内，含本数：是上限，不是确数';
    case '<':
      return '不足，不含本数：是上限，不是确数';
    case '~':
      return '约数，不是确数';
  }
}
