import type { DocumentShard } from '../../model/dataset.ts';
import { pathToSources } from '../../model/paths.ts';
import { useCore, useDocument, useOriginal } from '../../queries/dataset.ts';
import { useReaderPlace, useRouteId } from '../../state/urlState.ts';
import { LoadError } from '../../ui/LoadError.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { NotFoundPage } from '../../ui/NotFoundPage.tsx';
import { Page } from '../../ui/Page.tsx';
import { useMediaQuery } from '../../ui/useMediaQuery.ts';
import { ParagraphCard } from './ParagraphCard.tsx';
import { ReaderSide } from './ReaderSide.tsx';
import styles from './ReaderView.module.css';
import { SectionNav } from './SectionNav.tsx';

/** A document as paragraph cards, every figure marked. */
export function ReaderView() {
  const id = useRouteId('doc');
  const core = useCore();
  const known = core.state !== 'ready' || core.data.documents.some((document) => document.id === id);
  if (id === null || !known)
    return <NotFoundPage what="这份文件" ways={[{ to: pathToSources(), text: '查看全部文件' }]} />;
  return <LoadedDocument key={id} id={id} />;
}

function LoadedDocument({ id }: { id: string }) {
  const shard = useDocument(id);
  const title = shard.state === 'ready' ? shard.data.document.shortTitle : '文件';
  return (
    <Page name="reader" title={`${title} · 有据`}>
      {shard.state === 'ready' ? null : <h1 className="visually-hidden">文件</h1>}
      {shard.state === 'loading' ? <Loading what="文件" /> : null}
      {shard.state === 'error' ? (
        <LoadError error={shard.error} retry={shard.retry} still="各领域的图表不受影响。" />
      ) : null}
      {shard.state === 'ready' ? <Reader shard={shard.data} /> : null}
    </Page>
  );
}

function Reader({ shard }: { shard: DocumentShard }) {
  const { document, paragraphs, quotes } = shard;
  const place = useReaderPlace();
  const original = useOriginal(document.id, document.sha256);
  const wide = useMediaQuery('(min-width: 75rem)');
  const lines = original.state === 'ready' ? original.data : null;
  const current = quotes.find((quote) => quote.evidence === place.evidence) ?? null;
  const side = current ? <ReaderSide quote={current} /> : null;
  return (
    <>
      <h1 className={styles.title}>{document.title}</h1>
      <p className={styles.meta}>
        {document.kind} · {document.published ?? document.publishedNote} · {document.numeralCount}
        个数字，全部有着落
      </p>
      <OriginalNote original={original} file={document.file} />
      <div className={styles.columns}>
        <SectionNav
          doc={document.id}
          paragraphs={paragraphs}
          quotes={quotes}
          currentParagraph={place.paragraph}
        />
        <div className={styles.text}>
          {/* Until it is known whether the full text is here, cards would change height under the reader. */}
          {original.state === 'loading'
            ? null
            : paragraphs.map((paragraph, index) => (
                <ParagraphCard
                  key={paragraph.n}
                  doc={document.id}
                  paragraph={paragraph}
                  quotes={quotes}
                  setAside={shard.setAside}
                  fullText={lines?.[index] ?? null}
                  place={place}
                  aside={!wide && current && place.paragraph === paragraph.n ? side : null}
                />
              ))}
        </div>
        {wide ? (
          <aside className={styles.side}>
            {side ?? <p className={styles.hint}>点文中任何一个数字，这里显示它的出处和用到它的图。</p>}
          </aside>
        ) : null}
      </div>
    </>
  );
}

/** Whether the full text is here, and how to add it where it is not. */
function OriginalNote({ original, file }: { original: ReturnType<typeof useOriginal>; file: string }) {
  if (original.state === 'error')
    return <LoadError error={original.error} retry={original.retry} still="先显示摘要和引文。" />;
  if (original.state === 'loading' || original.data !== null) return null;
  return (
    <p className={styles.absent}>
      原文全文未随附，以下为摘要和引文。部署者把 {file} 放入 data/originals/ 后重新构建，即可通读全文。
    </p>
  );
}
