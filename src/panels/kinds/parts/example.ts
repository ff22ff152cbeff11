import type { KindExample } from '../../examples/kindExample.ts';

export const example: KindExample = {
  panels: { counts: { records: ['part-a', 'part-b'], whole: 'plain' } },
  broken: [
    [{ records: ['part-a'] }, ['whole']],
    [{ records: ['marked'], whole: 'plain' }, ['whole']],
    [{ records: ['part-elsewhere'], whole: 'plain' }, ['scope']],
  ],
};
