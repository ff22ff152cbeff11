import { pathToSources } from '../../model/paths.ts';
import type { DocumentShard } from '../../model/published/dataset.ts';
import { useCore, useDocument } from '../../queries/dataset.ts';
import { isUnlisted } from '../../queries/datasetError.ts';
import { useOriginal } from '../../queries/originals.ts';
import { useReaderParams, useRouteId } from '../../state/urlState.ts';
import { LoadError } from '../../ui/page/LoadError.tsx';
import { Loading } from '../../ui/page/Loading.tsx';
import { NotFoundPage } from '../../ui/page/NotFoundPage.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { PageHeading } from '../../ui/page/PageHeading.tsx';
import { OriginalNote } from './OriginalNote.tsx';
import { PairView } from './pair/PairView.tsx';
import { Reader } from './Reader.tsx';

/** A document as paragraph cards with every figure marked, or one of its facts beside another document. */
export function ReaderView() {
  const id = useRouteId('doc');
  const core = useCore();
  const data = core.state === 'ready' ? core.data : null;
  const known = data?.documents.some((document) => document.id === id) ?? true;
  // In a large dataset the core shard lists only some documents, so only the file itself can tell whether it
  // exists.
  const { own, others } = data?.sources ?? { own: 0, others: 0 };
  const isWhole = (data?.documents.length ?? 0) >= own + others;
  if (id === null || (!known && isWhole)) return <UnknownDocument />;
  return <LoadedDocument key={id} id={id} known={known} />;
}

const UnknownDocument = () => (
  <NotFoundPage what="这份文件" ways={[{ to: pathToSources(), text: '查看全部文件' }]} />
);

function LoadedDocument({ id, known }: { id: string; known: boolean }) {
  const shard = useDocument(id);
  if (!known && shard.state === 'error' && isUnlisted(shard.error)) return <UnknownDocument />;
  const title = shard.state === 'ready' ? shard.data.document.shortTitle : '文件';
  return (
    <Page name="reader" title={`${title} · 有据`}>
      {shard.state === 'ready' ? null : <h1 className="visually-hidden">文件</h1>}
      {shard.state === 'loading' ? <Loading what="文件" /> : null}
      {shard.state === 'error' ? (
        <LoadError error={shard.error} retry={shard.retry} still="各领域的图表不受影响。" />
      ) : null}
      {shard.state === 'ready' ? <WithOriginal shard={shard.data} /> : null}
    </Page>
  );
}

function WithOriginal({ shard }: { shard: DocumentShard }) {
  const { document } = shard;
  const params = useReaderParams();
  const original = useOriginal(document.id, document.sha256);
  const pair = shard.shared.find(({ facts }) =>
    facts.some(({ here, there }) => here === params.evidence && there === params.beside),
  );
  if (pair && original.state !== 'loading') {
    return (
      <PairView
        shard={shard}
        pair={pair}
        params={params}
        lines={original.state === 'ready' ? (original.data?.lines ?? null) : null}
      />
    );
  }
  return (
    <>
      <PageHeading title={document.title}>
        {document.kind} · {document.published ?? document.publishedNote} · {document.numeralCount}
        个阿拉伯数字，逐个记为数据或注明不作数据
      </PageHeading>
      <OriginalNote original={original} shard={shard} />
      {/* Wait until it is known whether the full text is available; otherwise cards would change height
         while they are read. */}
      {original.state === 'loading' ? null : (
        <Reader
          shard={shard}
          lines={original.state === 'ready' ? (original.data?.lines ?? null) : null}
          params={params}
        />
      )}
    </>
  );
}
