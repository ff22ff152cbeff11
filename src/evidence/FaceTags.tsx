import type { PublishedRecord } from '../model/published/dataset.ts';
import { recordFace } from '../model/text/face.ts';
import { Tag } from '../ui/page/Tag.tsx';

/** 推算, 预计, 口径待核, 有分歧: the marks that stand at a figure wherever it stands. */
export function FaceTags({ record }: { record: PublishedRecord }) {
  return recordFace(record).tags.map((tag) => <Tag key={tag}>{tag}</Tag>);
}
