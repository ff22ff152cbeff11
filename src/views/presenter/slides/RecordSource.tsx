import { Fragment } from 'react';
import { useDocumentHeaders } from '../../../evidence/documentTitles.ts';
import { pathToParagraph } from '../../../model/paths.ts';
import type { PanelData } from '../../../model/select/panelData.ts';
import { sourceGroups, sourceQuotes } from '../../../model/text/sourceLine.ts';
import { AppLink } from '../../../ui/input/AppLink.tsx';
import styles from './SlideSource.module.css';

/** More quoted phrases than this say less than the paragraphs they stand in. */
const MOST_QUOTES = 2;

/** Document, department, paragraphs, and the quoted words where all rests on one phrase or two. */
export function RecordSource({ all, byId }: Pick<PanelData, 'all' | 'byId'>) {
  const documentOf = useDocumentHeaders();
  const quotes = sourceQuotes({ all, byId });
  return (
    <p className={styles.source}>
      来源：
      {sourceGroups({ all, byId }, (doc) => documentOf(doc).shortTitle).map(
        ({ key, doc, text, paragraph, evidence }, index) => (
          <Fragment key={key}>
            {index === 0 ? null : '；'}
            <AppLink to={pathToParagraph(doc, paragraph, evidence)} className={styles.link}>
              {text}
            </AppLink>
          </Fragment>
        ),
      )}
      {(quotes.length <= MOST_QUOTES ? quotes : []).map((quote) => (
        <q key={quote} className={styles.quote}>
          {quote}
        </q>
      ))}
    </p>
  );
}
