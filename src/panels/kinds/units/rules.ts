import { checkAll, checkPercent, type KindRules, type PanelCheck, problem } from '../checks.ts';

/** A hundred cells cannot hold 156 %, nor a fall: they would look like 100 %, and like a rise. */
const checkWithinHundred: PanelCheck = ({ records }, { find }) =>
  records.flatMap((id) => {
    const record = find(id);
    const value = Number(record?.quantity?.value);
    const fits = record?.role !== 'change' && value >= 0 && value <= 100;
    return record === undefined || record.quantity?.unit !== '%' || fits
      ? []
      : [problem('percent', `百格图只画0至100%的占比，${id} 不在其中；改用 bar 或 share`)];
  });

export const rules: KindRules = { check: checkAll(checkPercent('百格图'), checkWithinHundred) };
