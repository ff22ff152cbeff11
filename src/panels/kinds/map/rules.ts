import { checkAll, checkIndicatorFound, type KindRules, problem } from '../checks.ts';

export const rules: KindRules = {
  check: checkAll(checkIndicatorFound, ({ records }, { find, countyOf }) =>
    records
      .flatMap((id) => find(id) ?? [])
      .filter(({ region }) => countyOf(region) === null)
      .map(({ id }) => problem('scope', `不在地图上的任何一地内，不能画在图上：${id}`)),
  ),
  listsCounties: true,
  oneDate: true,
};
