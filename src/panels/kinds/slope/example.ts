import type { KindExample } from '../../examples/kindExample.ts';

export const example: KindExample = {
  panels: {
    change: { records: ['to-a'], pairs: [{ from: 'from-a', to: 'to-a', change: 'change-a' }] },
    plain: { records: ['to-b'], pairs: [{ from: 'from-b', to: 'to-b' }] },
  },
  broken: [
    [{ records: ['to-a'] }, ['pairs']],
    [{ records: ['plain'], pairs: [{ from: 'from-a', to: 'plain' }] }, ['unit']],
    [{ records: ['to-a'], pairs: [{ from: 'to-a', to: 'from-a' }] }, ['dates']],
    [{ records: [], pairs: [{ from: 'goal-a', to: 'reached-a' }] }, ['pairs']],
    [
      {
        records: [],
        pairs: [
          { from: 'from-a', to: 'to-a' },
          { from: 'from-b', to: 'to-b' },
        ],
      },
      ['pairs'],
    ],
    [{ records: ['sum'], pairs: [{ from: 'sum', to: 'sum' }] }, ['measure', 'measure']],
  ],
};
