import { useDocumentHeaders } from '../../../evidence/documentTitles.ts';
import { FigureControl } from '../../../evidence/FigureControl.tsx';
import { QuoteText } from '../../../evidence/quote/QuoteText.tsx';
import type { SlideData } from '../../../model/show/slideData.ts';
import { faceScope, recordFace } from '../../../model/text/face.ts';
import { FitItems } from '../../../panels/wall/FitItems.tsx';
import styles from './WordsSlide.module.css';

/** A slide of quotes, each with its subject and its source. */
export function WordsSlide({ data }: { data: SlideData }) {
  const documentOf = useDocumentHeaders();
  return (
    <FitItems of={data} total={data.quotes.length} most={1.7}>
      <ul className={styles.words}>
        {data.quotes.map(({ record, evidence }) => (
          <li key={evidence.id} className={styles.item} data-item="">
            <FigureControl record={record} size="inline">
              {record.name}
            </FigureControl>
            <div className={styles.quote}>
              <QuoteText evidence={evidence} />
            </div>
            <p className={styles.scope}>
              {[
                ...faceScope(recordFace(record)),
                ...recordFace(record).tags,
                `${documentOf(evidence.doc).shortTitle}第${evidence.paragraph}段`,
              ].join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </FitItems>
  );
}
