import type { CoreShard } from '../../model/published/dataset.ts';
import { useCatalogue } from '../../queries/catalogue.ts';
import { useCore } from '../../queries/dataset.ts';
import { LoadError } from '../../ui/page/LoadError.tsx';
import { Loading } from '../../ui/page/Loading.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { PageHeading } from '../../ui/page/PageHeading.tsx';
import { CatalogueList } from './CatalogueList.tsx';

/** All records in one table. */
export function AllView() {
  const core = useCore();
  return (
    <Page name="all" title="全部指标 · 有据">
      <PageHeading title="全部指标">每条记录一行，可以筛选、排序、挑选；每个数字都能点开看原文。</PageHeading>
      {core.state === 'loading' ? <Loading what="全部指标" /> : null}
      {core.state === 'error' ? (
        <LoadError error={core.error} retry={core.retry} still="其他页面不受影响。" />
      ) : null}
      {core.state === 'ready' ? <LoadedCatalogue core={core.data} /> : null}
    </Page>
  );
}

function LoadedCatalogue({ core }: { core: CoreShard }) {
  const catalogue = useCatalogue();
  if (catalogue.state === 'loading') return <Loading what="全部指标" />;
  if (catalogue.state === 'error')
    return <LoadError error={catalogue.error} retry={catalogue.retry} still="各领域的图表不受影响。" />;
  return <CatalogueList core={core} catalogue={catalogue.data} />;
}
