import { Fragment } from 'react';
import { useDocumentHeaders } from '../../../evidence/documentTitles.ts';
import { pathToParagraph } from '../../../model/paths.ts';
import type { PanelData } from '../../../model/select/panelData.ts';
import { sourceGroups, sourceQuotes } from '../../../model/text/sourceLine.ts';
import { AppLink } from '../../../ui/input/AppLink.tsx';
import styles from './SlideSource.module.css';

/** With more quotes than this, the paragraphs are named instead. */
const MOST_QUOTES = 2;

/** Document, department and paragraphs, and the quotes where there are only one or two. */
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
