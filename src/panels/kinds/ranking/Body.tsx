import { useContext, useId, useState } from 'react';
import { ChartSlotContext } from '../../charts/chartSlot.ts';
import type { BodyProps } from '../../charts/prerenderedPictures.ts';
import styles from './Body.module.css';
import { ofDate, rankedSets } from './rankedValues.ts';

/** The chart of the latest date, with a choice of the earlier ones. */
export function Body(props: BodyProps) {
  const { data, engine, room = null } = props;
  const Chart = useContext(ChartSlotContext);
  const sets = rankedSets(data);
  const [key, setKey] = useState(sets[0]?.key);
  const id = useId();
  const set = sets.find((item) => item.key === key) ?? sets[0];
  if (!set) return null;
  const latest = set === sets[0];
  // The latest date has a prerendered picture; the others are drawn live, for which the engine is wanted.
  const shown = latest
    ? data
    : { ...ofDate(data, set), spec: { ...data.spec, id: `${data.spec.id}-${key}` } };
  return (
    <>
      {sets.length > 1 && room === null ? (
        <p className={styles.choice}>
          <label htmlFor={id}>时点</label>
          <select
            id={id}
            value={set.key}
            onChange={({ target }) => {
              setKey(target.value);
              engine.want(false);
            }}
          >
            {sets.map((item) => (
              <option key={item.key} value={item.key}>
                {item.label}
              </option>
            ))}
          </select>
        </p>
      ) : null}
      <Chart {...props} data={shown} key={shown.spec.id} />
    </>
  );
}
