import { type CheckedRecord, type KindRules, type PanelCheck, problem } from '../checks.ts';

/** Whether a text says that a thing is reached in full: a share of exactly 100 %, or a coverage of all. */
function isFull({ kind, quantity, status, role, full }: CheckedRecord): boolean {
  if (kind === 'coverage') return quantity === null || full;
  if (kind !== 'observation' || status !== 'actual' || role === 'change') return false;
  return quantity?.unit === '%' && quantity.qualifier === '=' && Number(quantity.value) === 100;
}

/** A tick says “all of it”, so anything less needs a picture that shows how much. */
const checkFull: PanelCheck = ({ records }, { find }) =>
  records.flatMap((id) => {
    const record = find(id);
    return record === undefined || isFull(record)
      ? []
      : [
          problem(
            'percent',
            `打勾的行只列正好100%的占比，以及不带数目或注明 full 的覆盖，${id} 不是；改用 share、strip 或 table`,
          ),
        ];
  });

export const rules: KindRules = { check: checkFull };
