import type { KindExample } from '../../examples/kindExample.ts';

export const example: KindExample = {
  panels: { all: { records: ['share-full', 'fact'] } },
  broken: [
    [{ records: ['share-a'] }, ['percent']],
    [{ records: ['plain'] }, ['percent']],
    [{ records: ['sum'] }, ['percent']],
  ],
};
