import { useDocumentHeaders } from '../../../evidence/documentTitles.ts';
import { useDocument } from '../../../queries/dataset.ts';
import styles from './SectionOf.module.css';

/** The document's full title and the section the paragraph stands in. */
export function SectionOf({ doc, paragraph }: { doc: string; paragraph: number }) {
  const title = useDocumentHeaders()(doc).title;
  const document = useDocument(doc);
  const section =
    document.state === 'ready'
      ? document.data.paragraphs.find(({ n }) => n === paragraph)?.section
      : undefined;
  return (
    <p className={styles.section}>
      《{title}》{section === undefined ? '' : `，${section}`}，第{paragraph}段
    </p>
  );
}
