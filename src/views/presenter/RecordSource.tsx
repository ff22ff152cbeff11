import { Fragment } from 'react';
import { useDocumentHeaders } from '../../evidence/documentTitles.ts';
import { type PanelData, type SourceReference, selectSources } from '../../model/panelData.ts';
import { pathToParagraph } from '../../model/paths.ts';
import { selectEvidence } from '../../model/recordText.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import styles from './SlideSource.module.css';

/** Beyond this many paragraphs the line names the documents and how many paragraphs of each. */
const MOST_PARAGRAPHS = 4;

/** More quoted phrases than this say less than the paragraphs they stand in. */
const MOST_QUOTES = 2;

/** The quoted words everything on the slide rests on; none where they are too many to read. */
function fewQuotes({ all, byId }: Pick<PanelData, 'all' | 'byId'>): string[] {
  const quotes = new Set(all.flatMap((record) => selectEvidence(record, byId)[0]?.quote ?? []));
  return quotes.size <= MOST_QUOTES ? [...quotes] : [];
}

/** Paragraphs per document, without departments. */
function byDocument(sources: readonly SourceReference[]): SourceReference[] {
  return [...new Set(sources.map(({ doc }) => doc))].map((doc) => ({
    doc,
    department: null,
    paragraphs: sources
      .filter((source) => source.doc === doc)
      .flatMap(({ paragraphs }) => paragraphs)
      .filter(
        ({ paragraph }, index, list) => list.findIndex((item) => item.paragraph === paragraph) === index,
      ),
  }));
}

/** Document, department, paragraphs, and the quoted words where all rests on one phrase. */
export function RecordSource({ all, byId }: Pick<PanelData, 'all' | 'byId'>) {
  const documentOf = useDocumentHeaders();
  const sources = selectSources({ all, byId });
  const count = sources.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
  const short = count > MOST_PARAGRAPHS;
  const groups = short ? byDocument(sources) : sources;
  return (
    <p className={styles.source}>
      来源：
      {groups.map(({ doc, department, paragraphs }, index) => {
        const [first] = paragraphs;
        if (!first) return null;
        const numbers = short
          ? `第${first.paragraph}段${paragraphs.length > 1 ? `等${paragraphs.length}段` : ''}`
          : `第${paragraphs.map(({ paragraph }) => paragraph).join('、')}段`;
        return (
          <Fragment key={`${doc} ${department ?? ''}`}>
            {index === 0 ? null : '；'}
            <AppLink to={pathToParagraph(doc, first.paragraph, first.evidence.id)} className={styles.link}>
              {[documentOf(doc).shortTitle, department, numbers].filter((part) => part !== null).join(' · ')}
            </AppLink>
          </Fragment>
        );
      })}
      {fewQuotes({ all, byId }).map((quote) => (
        <q key={quote} className={styles.quote}>
          {quote}
        </q>
      ))}
    </p>
  );
}
