import { Fragment } from 'react';
import { useDocumentHeaders } from '../../../evidence/documentTitles.ts';
import { pathToParagraph } from '../../../model/paths.ts';
import type { PanelData } from '../../../model/select/panelData.ts';
import { sourceGroups, sourceQuotes } from '../../../model/text/sourceLine.ts';
import { AppLink } from '../../../ui/input/AppLink.tsx';
import styles from './SlideSource.module.css';

/** With more quotes than this, or a longer line, the paragraphs are named alone. */
const MOST_QUOTES = 2;
const MOST_CHARACTERS = 54;

export interface RecordSourceProps extends Pick<PanelData, 'all' | 'byId'> {
  /** Whether there is width for documents and paragraphs alone. */
  readonly brief: boolean;
  /** What the line begins with. */
  readonly lead: string;
}

/** Document, department and paragraphs, and the quotes where there are only one or two. */
export function RecordSource({ all, byId, brief, lead }: RecordSourceProps) {
  const documentOf = useDocumentHeaders();
  const groups = sourceGroups({ all, byId }, (doc) => documentOf(doc).shortTitle, brief);
  const quotes = sourceQuotes({ all, byId });
  const length = [...groups.map(({ text }) => text), ...quotes].join('').length;
  const quoted = !brief && quotes.length <= MOST_QUOTES && length <= MOST_CHARACTERS;
  return (
    <p className={styles.source}>
      {lead}
      {groups.map(({ key, doc, text, paragraph, evidence }, index) => (
        <Fragment key={key}>
          {index === 0 ? null : '；'}
          <AppLink to={pathToParagraph(doc, paragraph, evidence)} className={styles.link}>
            {text}
          </AppLink>
        </Fragment>
      ))}
      {(quoted ? quotes : []).map((quote) => (
        <q key={quote} className={styles.quote}>
          {quote}
        </q>
      ))}
    </p>
  );
}
