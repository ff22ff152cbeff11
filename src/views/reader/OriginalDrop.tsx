import { type ChangeEvent, type DragEvent, useState } from 'react';
import { pathToParagraph } from '../../model/paths.ts';
import type { DocumentShard } from '../../model/published/dataset.ts';
import { useCore } from '../../queries/dataset.ts';
import { useSupplyOriginal } from '../../queries/originals.ts';
import { OriginalError } from '../../queries/verifyOriginal.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import styles from './OriginalDrop.module.css';

const NO_DOCUMENTS: readonly never[] = [];

/**
 * Accepts the original from the reader's own disk for this visit; any other file is refused with the reason.
 */
export function OriginalDrop({ shard }: { shard: DocumentShard }) {
  const core = useCore();
  const documents = core.state === 'ready' ? core.data.documents : NO_DOCUMENTS;
  const supply = useSupplyOriginal(shard, documents);
  const [refused, setRefused] = useState<{ file: string; error: Error } | null>(null);
  const [over, setOver] = useState(false);
  const take = (file: File | undefined) => {
    if (!file) return;
    setRefused(null);
    // Errors that are not refusals are our own faults and are shown just as plainly.
    supply(file).catch((error: Error) => setRefused({ file: file.name, error }));
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    take(event.target.files?.[0]);
    // Reset the input, so that a corrected file can be chosen again.
    event.target.value = '';
  };
  return (
    <div className={styles.frame}>
      <label
        className={styles.zone}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <strong>原文全文未随附，以下为摘要和引文。</strong>
        <span>把 {shard.document.file} 拖到这里，或</span>
        <span className={styles.choose}>选择文件</span>
        <input type="file" accept=".txt,text/plain" className={styles.input} onChange={onChange} />
        <small>
          文件只在本机校验和显示，不上传、不保存。部署者放入 data/originals/ 后重新构建，即可长期通读。
        </small>
      </label>
      {refused ? (
        <Refusal file={refused.file} error={refused.error} title={shard.document.shortTitle} />
      ) : null}
    </div>
  );
}

function Refusal({ file, error, title }: { file: string; error: Error; title: string }) {
  const known = error instanceof OriginalError ? error : null;
  return (
    <div className={styles.refused} role="alert">
      <p>
        <strong>没有采用 {file}：</strong>
        {error.message}
      </p>
      {known ? <p>{known.detail}</p> : null}
      {known?.doc == null ? (
        <p>“{title}”仍显示摘要和引文。</p>
      ) : (
        <p>
          <AppLink to={pathToParagraph(known.doc)}>打开那份文件，在那里提供</AppLink>
        </p>
      )}
    </div>
  );
}
