import { pathToParagraph } from '../../model/paths.ts';
import { useCore } from '../../queries/dataset.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { LoadError } from '../../ui/LoadError.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeading } from '../../ui/PageHeading.tsx';
import styles from './SourcesView.module.css';

/** Every document the figures come from, with what of it has been accounted for. */
export function SourcesView() {
  const core = useCore();
  return (
    <Page name="sources" title="文件 · 有据">
      <PageHeading title="文件" />
      {core.state === 'loading' ? <Loading what="文件目录" /> : null}
      {core.state === 'error' ? (
        <LoadError error={core.error} retry={core.retry} still="请稍后再试。" />
      ) : null}
      {core.state === 'ready' ? (
        <ul className={styles.list}>
          {core.data.documents.map((document) => (
            <li key={document.id} className={styles.document}>
              <h2 className={styles.name}>
                <AppLink to={pathToParagraph(document.id)}>{document.title}</AppLink>
              </h2>
              <p className={styles.meta}>
                {document.kind} · {document.published ?? document.publishedNote}
              </p>
              <p className={styles.meta}>
                {document.paragraphCount}段 · {document.numeralCount}个数字全部有着落，其中
                {document.setAsideCount}个不作数据，已写明理由
              </p>
            </li>
          ))}
        </ul>
      ) : null}
    </Page>
  );
}
