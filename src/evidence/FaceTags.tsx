import type { FacedRecord } from '../model/published/dataset.ts';
import { recordFace } from '../model/text/face.ts';
import { Tag } from '../ui/page/Tag.tsx';

/** The tags shown beside a figure wherever it appears: 推算, 预计, 口径待核, 有分歧. */
export function FaceTags({ record }: { record: FacedRecord }) {
  return recordFace(record).tags.map((tag) => <Tag key={tag}>{tag}</Tag>);
}
