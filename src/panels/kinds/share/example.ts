import type { KindExample } from '../../examples/kindExample.ts';

export const example: KindExample = {
  panels: { percentages: { records: ['share-a', 'share-b'] } },
  broken: [
    [{ records: ['plain', 'marked'] }, ['percent']],
    [{ records: ['share-a', 'plain'] }, ['unit', 'percent']],
  ],
};
