import { FactList } from '../../evidence/FactList.tsx';
import type { CountyFigureProps } from '../../map/CountyFigure.tsx';
import { pathToCounty } from '../../model/paths.ts';
import type { CountiesShard } from '../../model/published/countiesShard.ts';
import type { PublishedRecord } from '../../model/published/dataset.ts';
import { countSentences, sentenceWords } from '../../model/select/sentenceCount.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import styles from './CountyCard.module.css';

type Row = CountyFigureProps['scale']['rows'][number];

export interface CountyCardProps {
  readonly row: Row | null;
  /** All places of the map, listed until one is chosen. */
  readonly rows: readonly Row[];
  readonly byId: ReadonlyMap<string, PublishedRecord>;
  readonly sentences: CountiesShard['sentences'];
  /** Whether the county has a page of its own, as the city's own counties have. */
  readonly hasPage: boolean;
  readonly onSelect: (adcode: string) => void;
  /** Clears the selection; null where no county is selected. */
  readonly onClear: (() => void) | null;
}

/** The card beside the map for the county that is selected, focused or under the pointer. */
export function CountyCard({ row, rows, byId, sentences, hasPage, onSelect, onClear }: CountyCardProps) {
  const toldOf = (place: Row): string => {
    const counted = sentenceWords(countSentences(place.records, { sentences }, byId));
    // What is unsaid in one layer may be said in the next, so the words are those of the layer's class.
    return [place.words, counted].filter((part) => part !== '').join('，') || place.classLabel;
  };
  if (!row)
    return (
      <section className={styles.card} aria-label="各地">
        <p className={styles.hint}>指到或选中一处，这里列出文件说到它的事实和出处。</p>
        <ul className={styles.places}>
          {rows.map((place) => (
            <li key={place.adcode}>
              <button type="button" onClick={() => onSelect(place.adcode)}>
                {place.name}
              </button>
              <span>{toldOf(place)}</span>
            </li>
          ))}
        </ul>
      </section>
    );
  const { adcode, name, words, records, classLabel } = row;
  const counted = sentenceWords(countSentences(records, { sentences }, byId));
  const details = [words, counted === '' ? '' : `出自${counted}`].filter((part) => part !== '');
  return (
    <section className={styles.card} aria-label="所选的县" data-card={adcode}>
      <h2 className={styles.name}>{name}</h2>
      <p className={styles.words}>{details.join('，') || classLabel}</p>
      {records.length > 0 ? <FactList records={records} byId={byId} /> : null}
      <p className={styles.ways}>
        {hasPage ? <AppLink to={pathToCounty(adcode)}>{name}的页面</AppLink> : null}
        {onClear ? (
          <button type="button" onClick={onClear}>
            取消选择
          </button>
        ) : null}
      </p>
    </section>
  );
}
