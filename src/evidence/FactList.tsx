import { pathToParagraph } from '../model/paths.ts';
import type { PublishedRecord } from '../model/published/dataset.ts';
import { faceScope, recordFace } from '../model/text/face.ts';
import { selectEvidence } from '../model/text/recordText.ts';
import { AppLink } from '../ui/input/AppLink.tsx';
import { useDocumentHeaders } from './documentTitles.ts';
import { FaceTags } from './FaceTags.tsx';
import styles from './FactList.module.css';
import { FigureControl } from './FigureControl.tsx';

export interface FactListProps {
  readonly records: readonly PublishedRecord[];
  readonly byId: ReadonlyMap<string, PublishedRecord>;
}

/**
 * A short list of facts: what is said, its figure or words as a control, its date, and a link to the
 * paragraph.
 */
export function FactList({ records, byId }: FactListProps) {
  const documentOf = useDocumentHeaders();
  return (
    <ul className={styles.list}>
      {records.map((record) => (
        <li key={record.id} className={styles.fact}>
          <p>
            {record.text ?? record.name}
            <FaceTags record={record} quiet />
          </p>
          <p className={styles.source}>
            <FigureControl
              record={record}
              size="inline"
              words={record.kind === 'observation' ? undefined : (record.evidence[0]?.quote ?? record.name)}
            />{' '}
            · {faceScope(recordFace(record)).join(' · ')}
            {selectEvidence(record, byId).map((evidence) => (
              <AppLink key={evidence.id} to={pathToParagraph(evidence.doc, evidence.paragraph, evidence.id)}>
                {documentOf(evidence.doc).shortTitle}第{evidence.paragraph}段
              </AppLink>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}
