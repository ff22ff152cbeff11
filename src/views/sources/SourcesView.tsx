import { pathToParagraph, pathToSources } from '../../model/paths.ts';
import type { CoreShard, DocumentHeader } from '../../model/published/dataset.ts';
import { useCore } from '../../queries/dataset.ts';
import { useSourcesPage } from '../../queries/viewShards.ts';
import { usePage } from '../../state/urlState.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import { LoadError } from '../../ui/page/LoadError.tsx';
import { Loading } from '../../ui/page/Loading.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { PageHeading } from '../../ui/page/PageHeading.tsx';
import { Pager } from '../../ui/page/Pager.tsx';
import styles from './SourcesView.module.css';

/** Every document the figures come from, with how much of it is accounted for. */
export function SourcesView() {
  const core = useCore();
  return (
    <Page name="sources" title="文件 · 有据">
      <PageHeading title="文件" />
      {core.state === 'loading' ? <Loading what="文件目录" /> : null}
      {core.state === 'error' ? (
        <LoadError error={core.error} retry={core.retry} still="请稍后再试。" />
      ) : null}
      {core.state === 'ready' ? <Documents core={core.data} /> : null}
    </Page>
  );
}

function Documents({ core }: { core: CoreShard }) {
  const pages = core.sources?.pages ?? 1;
  const page = Math.min(usePage() ?? 1, pages);
  const list = useSourcesPage(page, pages > 1);
  if (pages === 1) return <DocumentList documents={core.documents} />;
  if (list.state === 'loading') return <Loading what="文件目录" />;
  if (list.state === 'error')
    return <LoadError error={list.error} retry={list.retry} still="各领域的图表不受影响。" />;
  return (
    <>
      <DocumentList documents={list.data.documents} />
      <Pager page={page} pages={pages} pathOf={pathToSources} />
    </>
  );
}

function DocumentList({ documents }: { documents: readonly DocumentHeader[] }) {
  return (
    <ul className={styles.list}>
      {documents.map((document) => (
        <li key={document.id} className={styles.document}>
          <h2 className={styles.name}>
            <AppLink to={pathToParagraph(document.id)}>{document.title}</AppLink>
          </h2>
          <p className={styles.meta}>
            {document.kind} · {document.published ?? document.publishedNote}
          </p>
          <p className={styles.meta}>
            {document.paragraphCount}段 · {document.numeralCount}
            个阿拉伯数字，其中
            {document.setAsideCount}个不作数据，已写明理由
          </p>
        </li>
      ))}
    </ul>
  );
}
