import type { KindExample } from '../../examples/kindExample.ts';

export const example: KindExample = {
  panels: {
    changes: {
      records: ['to-a', 'to-b'],
      pairs: [
        { from: 'from-a', to: 'to-a', change: 'change-a' },
        { from: 'from-b', to: 'to-b' },
      ],
    },
  },
  broken: [
    [{ records: ['to-a'] }, ['pairs']],
    [{ records: ['plain'], pairs: [{ from: 'from-a', to: 'plain' }] }, ['unit']],
    [{ records: ['plain'], pairs: [{ from: 'sum', to: 'plain' }] }, ['measure']],
    [{ records: ['to-a'], pairs: [{ from: 'to-a', to: 'from-a' }] }, ['dates']],
    [{ records: [], pairs: [{ from: 'goal-a', to: 'reached-a' }] }, ['pairs']],
  ],
};
