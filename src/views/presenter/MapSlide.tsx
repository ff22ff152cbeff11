import type { CountiesShard } from '../../model/dataset.ts';
import type { SlideOf } from '../../model/deck.ts';
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
  const domainOf = new Map(shard.records.map(({ id, domain }) => [id, domain]));
  return (
    <div className={styles.map}>
      <ul className={styles.tiles} data-drawing="tiles">
        {shard.counties.map(({ adcode, name, tile, records }) => {
          const named = records.filter((id) => slide.layer === undefined || domainOf.get(id) === slide.layer);
          return tile ? (
            <li
              key={adcode}
              className={styles.tile}
              style={{ gridColumn: tile[0] + 1, gridRow: tile[1] + 1 }}
              data-county={adcode}
              data-silent={named.length === 0 || undefined}
              aria-current={adcode === slide.county ? 'true' : undefined}
            >
              <span>{name}</span>
              <strong>{named.length === 0 ? '未点名' : `${named.length}项`}</strong>
            </li>
          ) : null;
        })}
      </ul>
      <p className={styles.note}>
        各县（区、市） · 截至各文件发布时 ·
        数字是文件点名的事实项数，未点名不等于没有。方格示意，不表示面积和界线。
      </p>
    </div>
  );
}
