import {
  type CheckedRecord,
  checkAll,
  checkAxis,
  checkIndicatorFound,
  type KindRules,
  problem,
} from '../checks.ts';

const FEWEST_PLACES = 3;

/** The indicator that most places have a figure of; the build fills in those of the whole dataset. */
function contentOf(records: readonly CheckedRecord[]) {
  const places = new Map<string, Set<string>>();
  for (const { indicator, region, role } of records) {
    if (indicator === null || role === 'target' || role === 'baseline' || role === 'change') continue;
    places.set(indicator, (places.get(indicator) ?? new Set()).add(region));
  }
  const [most] = [...places].sort(([, a], [, b]) => b.size - a.size);
  return most && most[1].size >= FEWEST_PLACES ? { records: [], indicator: most[0] } : null;
}

export const rules: KindRules = {
  offer: { order: 2, label: '排位图', contentOf },
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
