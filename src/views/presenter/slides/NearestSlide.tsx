import { useDocumentHeaders } from '../../../evidence/documentTitles.ts';
import { FigureControl } from '../../../evidence/FigureControl.tsx';
import { otherPlaces } from '../../../model/show/answerSlide.ts';
import type { SlideData } from '../../../model/show/slideData.ts';
import { faceScope, recordFace } from '../../../model/text/face.ts';
import { placeName } from '../../../model/text/partsWord.ts';
import { selectEvidence } from '../../../model/text/recordText.ts';
import { FitItems } from '../../../panels/wall/FitItems.tsx';
import { useCore } from '../../../queries/dataset.ts';
import styles from './NearestSlide.module.css';

/**
 * No document holds what was asked. The figures that are nearest to it stand below, each as what it is: with its
 * name, place, date and paragraph, and never as the answer.
 */
export function NearestSlide({ data }: { data: SlideData }) {
  const { records } = data;
  const core = useCore();
  const documentOf = useDocumentHeaders();
  const byId = data.panels[0]?.byId ?? new Map();
  const placeOf = (record: (typeof records)[number]): string[] => {
    if (core.state !== 'ready') return [];
    return otherPlaces([record], core.data).map(
      (place) => `其他地方：${place}，不计入${placeName(core.data.site)}`,
    );
  };
  return (
    <FitItems of={data} total={records.length} most={1.7}>
      <div className={styles.nearest} data-nearest={records.length}>
        <p className={styles.lead}>
          {records.length === 0
            ? '收录的文件里没有找到所问的数字。'
            : '收录的文件里没有找到所问的数字。下面是相近的，各是各的数字，不能代替所问的。'}
        </p>
        <ul>
          {records.map((record) => (
            <li key={record.id} className={styles.item} data-item="">
              <p>
                <span className={styles.name}>{record.text ?? record.name}</span>
                {record.quantity ? <FigureControl record={record} size="inline" /> : null}
              </p>
              <p className={styles.scope}>
                {[
                  ...placeOf(record),
                  ...faceScope(recordFace(record)),
                  ...recordFace(record).tags,
                  ...selectEvidence(record, byId)
                    .slice(0, 1)
                    .map(({ doc, paragraph }) => `${documentOf(doc).shortTitle}第${paragraph}段`),
                ].join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      </div>
    </FitItems>
  );
}
