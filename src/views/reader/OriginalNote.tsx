import type { DocumentShard } from '../../model/published/dataset.ts';
import type { Loaded } from '../../queries/dataset.ts';
import type { SuppliedOriginal } from '../../queries/originals.ts';
import { LoadError } from '../../ui/page/LoadError.tsx';
import { OriginalDrop } from './OriginalDrop.tsx';
import styles from './OriginalNote.module.css';

export interface OriginalNoteProps {
  readonly original: Loaded<SuppliedOriginal | null>;
  readonly shard: DocumentShard;
}

/** States whether the full text is available and verified, and how to add it if not. */
export function OriginalNote({ original, shard }: OriginalNoteProps) {
  if (original.state === 'loading') return null;
  if (original.state === 'error') {
    return (
      <>
        <LoadError error={original.error} retry={original.retry} still="先显示摘要和引文。" />
        <OriginalDrop shard={shard} />
      </>
    );
  }
  if (original.data === null) return <OriginalDrop shard={shard} />;
  const { sha256, from } = original.data;
  return (
    <p className={styles.verified} data-original={from}>
      <strong>原文校验通过</strong>
      <span>{from === 'visit' ? '由您提供，只在本次访问中使用，没有上传' : '随站点提供'}</span>
      <code>SHA-256 {sha256}</code>
    </p>
  );
}
