import { useRef, useState } from 'react';
import type { CoreShard, DomainShard } from '../../model/published/dataset.ts';
import type { AxisContext } from '../../model/select/axisItem.ts';
import { type Comparable, whyNotComparable } from '../../model/select/comparison.ts';
import styles from './CompareView.module.css';

export interface ComparePickerProps {
  readonly core: CoreShard;
  readonly shards: readonly DomainShard[];
  readonly items: ReadonlyMap<string, Comparable>;
  readonly chosen: readonly Comparable[];
  /** The chosen indicators that share the axis. */
  readonly together: readonly Comparable[];
  readonly context: AxisContext;
  readonly onChange: (ids: string[]) => void;
}

/** Adds and removes indicators. Once one is chosen, only those that may share its axis are offered. */
export function ComparePicker({
  core,
  shards,
  items,
  chosen,
  together,
  context,
  onChange,
}: ComparePickerProps) {
  const ids = chosen.map(({ indicator }) => indicator.id);
  const [first] = chosen;
  // Arrow keys change the value of a closed select at each press, so a value counts only once it is
  // confirmed.
  const [wanted, setWanted] = useState('');
  const list = useRef<HTMLSelectElement>(null);
  const add = () => {
    if (wanted === '') list.current?.focus();
    else onChange([...ids, wanted]);
    setWanted('');
  };
  const offered = shards.map((shard) => ({
    name: core.domains.find(({ id }) => id === shard.domain)?.name ?? shard.domain,
    options: shard.indicators.filter(({ id }) => {
      const item = items.get(id);
      const fits = (item: Comparable) =>
        together.every((other) => whyNotComparable(other, item, context) === null);
      return item && !ids.includes(id) && fits(item);
    }),
  }));
  const count = offered.reduce((sum, { options }) => sum + options.length, 0);
  return (
    <div className={styles.picker}>
      <ul className={styles.chosen} aria-label="已选指标">
        {chosen.map(({ indicator }) => (
          <li key={indicator.id}>
            {indicator.name}
            <button
              type="button"
              aria-label={`去掉${indicator.name}`}
              onClick={() => onChange(ids.filter((id) => id !== indicator.id))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {first && count === 0 ? (
        <p className={styles.none}>没有别的指标能与已选的放在一条轴上。</p>
      ) : (
        <>
          <label className={styles.field}>
            {first ? `添加可比较的指标（${count}个）` : `选择指标（${count}个）`}
            <select ref={list} value={wanted} onChange={(event) => setWanted(event.target.value)}>
              <option value="">请选择</option>
              {offered
                .filter(({ options }) => options.length > 0)
                .map(({ name, options }) => (
                  <optgroup key={name} label={name}>
                    {options.map(({ id, name: indicator }) => (
                      <option key={id} value={id}>
                        {indicator}
                      </option>
                    ))}
                  </optgroup>
                ))}
            </select>
          </label>
          <button type="button" className={styles.add} onClick={add}>
            添加
          </button>
        </>
      )}
    </div>
  );
}
