import { checkAll, checkAxis, checkIndicatorFound, type KindRules, problem } from '../checks.ts';

export const rules: KindRules = {
  check: checkAll(
    ({ indicator }) =>
      indicator === undefined ? [problem('record', '排位图须给出 indicator，记录由构建填入')] : [],
    checkIndicatorFound,
    checkAxis,
    ({ records }, { find, countyOf }) =>
      records
        .flatMap((id) => find(id) ?? [])
        .filter(({ region }) => countyOf(region) !== region)
        .map(({ id }) => problem('scope', `不是地图上各地的数值，不能排位：${id}`)),
  ),
  listsCounties: true,
};
