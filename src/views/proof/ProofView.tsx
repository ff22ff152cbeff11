import { useMemo } from 'react';
import { sitePlans } from '../../model/authored/sitePlans.ts';
import { type ProofSources, useProofSources } from '../../queries/proofSources.ts';
import { useModule } from '../../queries/useModule.ts';
import type { DraftJudge } from '../../reading/proof/draftJudge.ts';
import { LoadError } from '../../ui/page/LoadError.tsx';
import { Loading } from '../../ui/page/Loading.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { PageHeading } from '../../ui/page/PageHeading.tsx';
import { DraftField } from './draft/DraftField.tsx';
import { DraftResult } from './result/DraftResult.tsx';
import { useDraft } from './useDraft.ts';

type Judge = Pick<typeof import('../../reading/proof/draftJudge.ts'), 'DraftJudge'>;

/** What judges comes after the field, and what reads texts with the first text: `useDraft`. */
const loadJudge = (): Promise<Judge> => import('../../reading/proof/draftJudge.ts');

/** A draft compared with the dataset, in this window alone. */
export function ProofView() {
  const sources = useProofSources();
  const judge = useModule('draft-judge', loadJudge);
  const failed = [sources, judge].find(({ state }) => state === 'error');
  const ready = sources.state === 'ready' && judge.state === 'ready';
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
      {ready ? <ProofDesk sources={sources.data} Judge={judge.data.DraftJudge} /> : null}
    </Page>
  );
}

/** What a draft is judged with; the same dataset gives the same object. */
function buildJudge({ core, rows, lexicon }: ProofSources, Judge: Judge['DraftJudge']): DraftJudge {
  const { site, regions } = core;
  const plans = sitePlans(site);
  const plan = plans[plans.length - 1] ?? site.period;
  return new Judge({ records: rows, regions, plan, city: site.city }, lexicon);
}

function ProofDesk({ sources, Judge }: { sources: ProofSources; Judge: Judge['DraftJudge'] }) {
  const judge = useMemo(() => buildJudge(sources, Judge), [sources, Judge]);
  const { draft, reading, tables } = useDraft(judge);
  const rows = useMemo(() => new Map(sources.rows.map((row) => [row.id, row])), [sources]);
  return (
    <>
      {reading?.state === 'error' ? (
        <LoadError error={reading.error} retry={reading.retry} still="稿件还在上面的框里，没有丢。" />
      ) : null}
      {reading?.state === 'loading' ? <Loading what="读文字的程序" /> : null}
      {tables?.state === 'error' ? (
        <LoadError error={tables.error} retry={tables.retry} still="稿件里有表格，还没有核对；稿件没有丢。" />
      ) : null}
      {tables?.state === 'loading' ? <Loading what="读表格的程序" /> : null}
      {draft ? <DraftResult draft={draft} rows={rows} sources={sources} /> : null}
    </>
  );
}
