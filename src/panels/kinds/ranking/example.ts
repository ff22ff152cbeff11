import type { KindExample } from '../../examples/kindExample.ts';

const indicator = 'in-county-indicator';

export const example: KindExample = {
  panels: { counties: { records: ['in-county-a', 'in-county-b'], indicator } },
  broken: [
    [{ records: ['in-county-a', 'in-county-b'] }, ['record']],
    [{ records: [], indicator }, ['record']],
    [{ records: ['in-county-a', 'plain'], indicator }, ['scope']],
  ],
};
