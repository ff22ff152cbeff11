import type { KindExample } from '../../examples/kindExample.ts';

export const example: KindExample = {
  panels: {
    counts: { records: ['plain', 'marked', 'estimate', 'planned'] },
  },
  broken: [
    [{ records: ['plain', 'share-a'] }, ['unit']],
    [{ records: ['plain', 'fact'] }, ['value']],
    [{ records: ['plain', 'sum'] }, ['measure']],
  ],
};
