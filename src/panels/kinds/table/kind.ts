import { scopeLine } from '../../../model/text/scopeLine.ts';
import type { Kind } from '../kind.ts';

/** The records as rows, each with its source. */
export const kind: Kind = {
  isTable: true,
  inWords: true,
  tellsScope: (data) => {
    const { scope, dated } = scopeLine(data);
    return !scope && dated.size === 0;
  },
};
