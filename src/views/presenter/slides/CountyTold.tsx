import { useDocumentHeaders } from '../../../evidence/documentTitles.ts';
import { FaceTags } from '../../../evidence/FaceTags.tsx';
import { FigureControl } from '../../../evidence/FigureControl.tsx';
import type { CountyTold as Told } from '../../../model/select/toldPlaces.ts';
import { faceScope, recordFace } from '../../../model/text/face.ts';
import { selectEvidence } from '../../../model/text/recordText.ts';
import { toldFacts, toldLead } from '../../../model/text/toldLead.ts';
import styles from './CountyTold.module.css';

export interface CountyToldProps {
  readonly told: Told;
  /** What such places are called together: 县（区、市）. */
  readonly places: string;
}

/**
 * The card of a county on the wall: what the texts tell of it. Of one that no text names it says so, and what is
 * told of all of them.
 */
export function CountyTold({ told, places }: CountyToldProps) {
  const documentOf = useDocumentHeaders();
  return (
    <>
      {told.own.length === 0 ? <p className={styles.silent}>未点名</p> : null}
      <p className={styles.lead}>{toldLead(told, places)}</p>
      <ul>
        {toldFacts(told).map((record) => (
          <li key={record.id} className={styles.fact} data-item="" data-told={record.id}>
            <p>
              {record.text ?? record.name}{' '}
              {record.quantity && record.kind === 'observation' ? (
                <FigureControl record={record} size="inline" />
              ) : null}
              <FaceTags record={record} />
            </p>
            <p className={styles.scope}>
              {[
                ...faceScope(recordFace(record)),
                ...selectEvidence(record, told.byId)
                  .slice(0, 1)
                  .map(({ doc, paragraph }) => `${documentOf(doc).shortTitle}第${paragraph}段`),
              ].join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
