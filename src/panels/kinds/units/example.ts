import type { KindExample } from '../../examples/kindExample.ts';

export const example: KindExample = {
  panels: { many: { records: ['share-a', 'share-b'] }, one: { records: ['share-b'] } },
  broken: [
    [{ records: ['plain'] }, ['percent']],
    [{ records: ['fall'] }, ['percent']],
  ],
};
