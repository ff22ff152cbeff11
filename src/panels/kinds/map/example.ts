import type { KindExample } from '../../examples/kindExample.ts';

export const example: KindExample = {
  panels: {
    values: { records: ['in-county-a', 'in-county-b'] },
    dated: { records: ['in-county-a', 'in-county-b'], indicator: 'in-county-indicator' },
  },
  broken: [
    [{ records: ['in-county-a', 'plain'] }, ['scope']],
    [{ records: [], indicator: 'in-county-indicator', year: '2019' }, ['record']],
  ],
};
