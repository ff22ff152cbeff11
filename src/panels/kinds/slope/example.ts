import type { KindExample } from '../../examples/kindExample.ts';

export const example: KindExample = {
  panels: {
    change: { records: ['to-a'], pairs: [{ from: 'from-a', to: 'to-a', change: 'change-a' }] },
    plain: { records: ['to-b'], pairs: [{ from: 'from-b', to: 'to-b' }] },
  },
  broken: [
    [{ records: ['to-a'] }, ['pairs']],
    [{ records: ['plain'], pairs: [{ from: 'from-a', to: 'plain' }] }, ['unit']],
  ],
};
