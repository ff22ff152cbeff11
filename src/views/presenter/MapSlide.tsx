import type { CountiesShard } from '../../model/dataset.ts';
import type { SlideOf } from '../../model/deck.ts';
import { COUNTY_TILES_NOTE, selectCountyCounts } from '../../model/sourceLine.ts';
import { useCounties } from '../../queries/dataset.ts';
import { LoadError } from '../../ui/LoadError.tsx';
import styles from './MapSlide.module.css';

/** The counties as equal tiles, each with how many facts name it; a county that no text names says so. */
export function MapSlide({ slide }: { slide: SlideOf<'map'> }) {
  const counties = useCounties();
  if (counties.state === 'loading') return null;
  if (counties.state === 'error')
    return <LoadError error={counties.error} retry={counties.retry} still="其余各页不受影响。" />;
  return <Tiles shard={counties.data} slide={slide} />;
}

function Tiles({ shard, slide }: { shard: CountiesShard; slide: SlideOf<'map'> }) {
  return (
    <div className={styles.map}>
      <ul className={styles.tiles} data-drawing="tiles">
        {selectCountyCounts(shard, slide.layer).map(({ adcode, name, tile, count }) => (
          <li
            key={adcode}
            className={styles.tile}
            style={{ gridColumn: tile[0] + 1, gridRow: tile[1] + 1 }}
            data-county={adcode}
            data-silent={count === 0 || undefined}
            aria-current={adcode === slide.county ? 'true' : undefined}
          >
            <span>{name}</span>
            <strong>{count === 0 ? '未点名' : `${count}项`}</strong>
          </li>
        ))}
      </ul>
      <p className={styles.note}>{COUNTY_TILES_NOTE}</p>
    </div>
  );
}
