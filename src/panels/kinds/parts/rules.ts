import { checkAll, checkAxis, type KindRules, type PanelCheck } from '../checks.ts';

/** Every part must be declared a part of the whole, and have its scope and period. */
const checkParts: PanelCheck = ({ records, whole }, { find }) => {
  if (whole === undefined) return [{ rule: 'whole', message: '部分与整体图须给出 whole' }];
  const own = find(whole);
  return records
    .filter((id) => id !== whole)
    .flatMap((id) => {
      const part = find(id);
      const isAside =
        own?.quantity && part?.quantity && (part.region !== own.region || part.period !== own.period);
      return [
        ...(part?.partOf === whole
          ? []
          : [{ rule: 'whole' as const, message: `${id} 没有声明属于 ${whole}` }]),
        ...(isAside
          ? [
              {
                rule: 'scope' as const,
                message: `${part.name}与整体的范围或时段不同，不能画成它的部分；改用 strip 并列，不共用轴`,
              },
            ]
          : []),
      ];
    });
};

export const rules: KindRules = { check: checkAll(checkAxis, checkParts) };
