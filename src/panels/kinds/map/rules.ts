import type { KindRules } from '../checks.ts';

export const rules: KindRules = {
  check: ({ records }, { find, countyOf }) =>
    records
      .flatMap((id) => find(id) ?? [])
      .filter(({ region }) => countyOf(region) === null)
      .map(({ id }) => ({ rule: 'scope', message: `不在任何县（区、市）内，不能画在图上：${id}` })),
  listsCounties: true,
};
