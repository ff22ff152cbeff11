import type { KindExample } from '../../examples/kindExample.ts';

export const example: KindExample = {
  panels: {
    both: {
      records: [],
      pairs: [
        { target: 'goal-a', actual: 'reached-a' },
        { target: 'goal-b', actual: 'reached-b' },
      ],
    },
  },
  broken: [
    [{ records: [] }, ['pairs']],
    [{ records: ['plain'], pairs: [{ target: 'goal-a', actual: 'reached-a' }] }, ['pairs']],
    [{ records: [], pairs: [{ target: 'reached-a', actual: 'goal-a' }] }, ['pairs']],
    [{ records: [], pairs: [{ target: 'goal-a', actual: 'goal-b' }] }, ['pairs']],
    [{ records: [], pairs: [{ target: 'goal-a', actual: 'share-a' }] }, ['unit']],
    [{ records: [], pairs: [{ target: 'goal-a', actual: 'fact' }] }, ['value']],
  ],
};
