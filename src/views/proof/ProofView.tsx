import { useMemo } from 'react';
import { sitePlans } from '../../model/authored/source.ts';
import { type ProofSources, useProofSources } from '../../queries/proofSources.ts';
import { useModule } from '../../queries/useModule.ts';
import type { DraftProof } from '../../reading/proof/proofDraft.ts';
import { LoadError } from '../../ui/page/LoadError.tsx';
import { Loading } from '../../ui/page/Loading.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { PageHeading } from '../../ui/page/PageHeading.tsx';
import { DraftField } from './draft/DraftField.tsx';
import { DraftResult } from './result/DraftResult.tsx';
import { useDraft } from './useDraft.ts';

type Reader = Pick<typeof import('../../reading/proof/proofDraft.ts'), 'DraftProof' | 'loadTables'>;

/** The reader of texts is most of what this page needs, and comes after its field. */
const loadReader = (): Promise<Reader> => import('../../reading/proof/proofDraft.ts');

/** A draft compared with the dataset, in this window alone. */
export function ProofView() {
  const sources = useProofSources();
  const reader = useModule('draft-proof', loadReader);
  const failed = [sources, reader].find(({ state }) => state === 'error');
  const ready = sources.state === 'ready' && reader.state === 'ready';
  return (
    <Page name="proof" title="校稿 · 有据">
      <PageHeading title="校稿">
        把稿件里的数字逐个与数据核对：数值、单位、增减、地方、时间、预计还是实绩、以上还是约。
      </PageHeading>
      <DraftField />
      {!ready && !failed ? <Loading what="核对用的数据" /> : null}
      {failed?.state === 'error' ? (
        <LoadError error={failed.error} retry={failed.retry} still="稿件还在上面的框里，没有丢。" />
      ) : null}
      {ready ? <ProofDesk sources={sources.data} reader={reader.data} /> : null}
    </Page>
  );
}

/** What a draft is judged with; the same dataset gives the same object. */
function buildProof({ core, rows, lexicon }: ProofSources, Reader: Reader['DraftProof']): DraftProof {
  const { site, regions } = core;
  const plans = sitePlans(site);
  const plan = plans[plans.length - 1] ?? site.period;
  return new Reader({ records: rows, regions, plan, city: site.city }, lexicon);
}

function ProofDesk({ sources, reader }: { sources: ProofSources; reader: Reader }) {
  const proof = useMemo(() => buildProof(sources, reader.DraftProof), [sources, reader]);
  const { draft, tables } = useDraft(proof, reader.loadTables);
  const rows = useMemo(() => new Map(sources.rows.map((row) => [row.id, row])), [sources]);
  return (
    <>
      {tables?.state === 'error' ? (
        <LoadError error={tables.error} retry={tables.retry} still="稿件里有表格，还没有核对；稿件没有丢。" />
      ) : null}
      {tables?.state === 'loading' ? <Loading what="读表格的程序" /> : null}
      {draft ? <DraftResult draft={draft} rows={rows} sources={sources} /> : null}
    </>
  );
}
