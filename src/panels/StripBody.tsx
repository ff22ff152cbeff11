import { FigureControl } from '../evidence/FigureControl.tsx';
import type { PublishedRecord } from '../model/dataset.ts';
import type { PanelData } from '../model/panelData.ts';
import { periodText, recordTags } from '../model/recordText.ts';
import styles from './StripBody.module.css';

interface Item {
  readonly from: PublishedRecord | null;
  readonly record: PublishedRecord;
}

function caption({ from, record }: Item): string {
  const tags = recordTags(record);
  const start =
    from === null
      ? []
      : [from.period.kind === 'unstated' ? '期初日期原文未注明' : `期初为${periodText(from)}`];
  return [record.regionName, ...(from === null ? [periodText(record)] : start), ...tags].join(' · ');
}

/** Key figures side by side, each naming its own unit, scope and date. */
export function StripBody({ data }: { data: PanelData }) {
  const paired = new Set(data.pairs.flatMap(({ from, to }) => [from.id, to.id]));
  const items: Item[] = [
    ...data.pairs.map(({ from, to }) => ({ from, record: to })),
    ...data.records.filter((record) => !paired.has(record.id)).map((record) => ({ from: null, record })),
  ];
  const size = items.length > 4 ? 'medium' : 'large';
  return (
    <div className={styles.frame}>
      <ul className={styles.strip} data-many={items.length > 6 || undefined}>
        {items.map((item) => (
          <li key={item.record.id} className={styles.item}>
            <p className={styles.name}>{item.record.name}</p>
            <p className={styles.figures}>
              {item.from ? (
                <>
                  <FigureControl record={item.from} size={size} />
                  <span className={styles.arrow} role="img" aria-label="到">
                    →
                  </span>
                </>
              ) : null}
              <FigureControl record={item.record} size={size} />
            </p>
            <p className={styles.caption}>{caption(item)}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
