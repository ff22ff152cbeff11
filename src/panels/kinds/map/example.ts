import type { KindExample } from '../../examples/kindExample.ts';

export const example: KindExample = {
  panels: { values: { records: ['in-county-a', 'in-county-b'] } },
  broken: [[{ records: ['in-county-a', 'plain'] }, ['scope']]],
};
