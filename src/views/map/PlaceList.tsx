import { FactList } from '../../evidence/FactList.tsx';
import type { PlaceInCity } from '../../map/provincePicture.ts';
import type { CountiesShard } from '../../model/published/countiesShard.ts';
import type { PublishedRecord } from '../../model/published/dataset.ts';
import { countSentences, sentenceWords } from '../../model/select/sentenceCount.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import styles from './ZoneList.module.css';

export interface PlaceListProps {
  readonly places: readonly PlaceInCity[];
  readonly byId: ReadonlyMap<string, PublishedRecord>;
  readonly shard: Pick<CountiesShard, 'sentences'>;
  /** The route of the tab with these figures. */
  readonly more: string | null;
}

/** The reference places, each under the city that contains it. */
export function PlaceList({ places, byId, shard, more }: PlaceListProps) {
  return (
    <section className={styles.zones} aria-label="参考案例">
      <h2>参考案例</h2>
      <p className={styles.note}>
        其他地方的做法和数字，不与本市合计。{more === null ? null : <AppLink to={more}>全部参考数字</AppLink>}
      </p>
      {places.map(({ region, name, cityName, records }) => (
        <details key={region}>
          <summary>
            {name}（{cityName}） <small>{sentenceWords(countSentences(records, shard, byId))}</small>
          </summary>
          <FactList records={records} byId={byId} />
        </details>
      ))}
    </section>
  );
}
