import type { KindExample } from '../../examples/kindExample.ts';

export const example: KindExample = {
  panels: {
    figures: { records: ['plain', 'marked', 'share-a', 'fall'] },
    facts: { records: ['fact', 'honour-b', 'marked'] },
  },
  broken: [],
};
