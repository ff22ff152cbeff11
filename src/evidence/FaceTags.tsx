import type { FacedRecord } from '../model/published/dataset.ts';
import { recordFace } from '../model/text/face.ts';
import { Tag } from '../ui/page/Tag.tsx';
import styles from './FaceTags.module.css';

export interface FaceTagsProps {
  readonly record: FacedRecord;
  /**
   * Whether signs stand for the words, because the figure's own mark is beside it and pointing at it shows
   * them. Where nothing can be pointed at (paper, a slide, another site's page) the words are shown.
   */
  readonly quiet?: boolean;
}

/** The tags shown beside a figure: 推算, 预计, 口径待核, 有分歧. Only what is still open is red. */
export function FaceTags({ record, quiet = false }: FaceTagsProps) {
  const { derived, status, doubt, disagreement } = recordFace(record).parts;
  const silent = quiet ? styles.words : undefined;
  return (
    <>
      {quiet && derived !== undefined ? <span className={styles.hollow} /> : null}
      {derived === undefined ? null : <Tag className={silent}>{derived}</Tag>}
      {status === undefined ? null : <Tag>{status}</Tag>}
      {doubt === undefined ? null : <Tag className={silent}>{doubt}</Tag>}
      {disagreement === undefined ? null : (
        <Tag className={silent} tone="accent">
          {disagreement}
        </Tag>
      )}
    </>
  );
}
