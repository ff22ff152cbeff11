import type { KindExample } from '../../examples/kindExample.ts';

export const example: KindExample = {
  panels: {
    figures: { records: ['plain', 'marked', 'share-a', 'fall', 'planned'] },
    changes: {
      records: ['to-a', 'to-b', 'plain'],
      pairs: [
        { from: 'from-a', to: 'to-a' },
        { from: 'from-b', to: 'to-b' },
      ],
    },
    one: { records: ['marked'], span: 12 },
  },
  broken: [],
};
