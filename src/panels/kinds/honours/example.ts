import type { KindExample } from '../../examples/kindExample.ts';

export const example: KindExample = {
  panels: { named: { records: ['honour-a', 'honour-b'] } },
  broken: [[{ records: ['honour-a', 'plain'] }, ['record']]],
};
