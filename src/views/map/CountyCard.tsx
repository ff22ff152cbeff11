import { FactList } from '../../evidence/FactList.tsx';
import type { CountyFigureProps } from '../../map/CountyFigure.tsx';
import { pathToCounty } from '../../model/paths.ts';
import type { CountiesShard } from '../../model/published/countiesShard.ts';
import type { PublishedRecord } from '../../model/published/dataset.ts';
import { countSentences, sentenceWords } from '../../model/select/sentenceCount.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import styles from './CountyCard.module.css';

export interface CountyCardProps {
  readonly row: CountyFigureProps['scale']['rows'][number] | null;
  readonly byId: ReadonlyMap<string, PublishedRecord>;
  readonly sentences: CountiesShard['sentences'];
  /** Whether the county has a page of its own, as the city's own counties have. */
  readonly hasPage: boolean;
  /** Clears the selection; null where no county is selected. */
  readonly onClear: (() => void) | null;
}

/** The card beside the map for the county that is selected, focused or under the pointer. */
export function CountyCard({ row, byId, sentences, hasPage, onClear }: CountyCardProps) {
  if (!row)
    return (
      <section className={styles.card} aria-label="所选的县">
        <p className={styles.hint}>指到或选中图上一处，这里列出文件说到它的事实和出处。</p>
      </section>
    );
  const { adcode, name, words, records } = row;
  const counted = sentenceWords(countSentences(records, { sentences }, byId));
  const details = [words, counted === '' ? '' : `出自${counted}`].filter((part) => part !== '');
  return (
    <section className={styles.card} aria-label="所选的县" data-card={adcode}>
      <h2 className={styles.name}>{name}</h2>
      <p className={styles.words}>{records.length === 0 ? '文件没有单独说到这里' : details.join('，')}</p>
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
