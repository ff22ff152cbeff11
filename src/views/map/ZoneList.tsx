import { FactList } from '../../evidence/FactList.tsx';
import type { CountiesShard } from '../../model/published/countiesShard.ts';
import type { PublishedRecord } from '../../model/published/dataset.ts';
import { countSentences, sentenceWords } from '../../model/select/sentenceCount.ts';
import { partsWord } from '../../model/text/partsWord.ts';
import styles from './ZoneList.module.css';

export interface ZoneListProps {
  readonly shard: CountiesShard;
  readonly byId: ReadonlyMap<string, PublishedRecord>;
}

/** Functional zones are listed beside the map: they are not counties, so no county is coloured for them. */
export function ZoneList({ shard, byId }: ZoneListProps) {
  if (shard.zones.length === 0) return null;
  return (
    <section className={styles.zones} aria-label="功能区">
      <h2>功能区</h2>
      <p className={styles.note}>不是{partsWord(shard.counties).long}，不画在图上，也不计入它们。</p>
      {shard.zones.map(({ region, name, note, records }) => {
        const own = records.flatMap((id) => byId.get(id) ?? []);
        return (
          <details key={region}>
            <summary>
              {name} <small>{sentenceWords(countSentences(own, shard, byId))}</small>
            </summary>
            {note === undefined ? null : <p className={styles.note}>{note}</p>}
            <FactList records={own} byId={byId} />
          </details>
        );
      })}
    </section>
  );
}
