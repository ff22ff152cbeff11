import { useEffect, useMemo } from 'react';
import { useDocumentHeaders } from '../../evidence/documentTitles.ts';
import { pathToProof, pathToReview, pathToSheet } from '../../model/paths.ts';
import type { CoreShard } from '../../model/published/dataset.ts';
import type { ReviewConflict, ReviewShard } from '../../model/published/reviewShard.ts';
import { filterReview } from '../../model/select/reviewFilter.ts';
import { useCore } from '../../queries/dataset.ts';
import { useReview } from '../../queries/viewShards.ts';
import { useReviewFilters } from '../../state/filterParams.ts';
import { useReviewItem, useReviewSheet } from '../../state/urlState.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import { FilterBar } from '../../ui/input/FilterBar.tsx';
import { LoadError } from '../../ui/page/LoadError.tsx';
import { Loading } from '../../ui/page/Loading.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { PageHeading } from '../../ui/page/PageHeading.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { ChangeList } from './ChangeList.tsx';
import { ConflictList } from './ConflictList.tsx';
import { CoverageBars } from './CoverageBars.tsx';
import { DerivationList } from './DerivationList.tsx';
import { DoubtList } from './DoubtList.tsx';
import styles from './ReviewView.module.css';
import { reviewFilters } from './reviewFilters.ts';
import { SetAsideList } from './SetAsideList.tsx';
import { SignOffSheet } from './SignOffSheet.tsx';
import { SumList } from './SumList.tsx';

/** All doubts, and the sheet on which a spokesperson signs off the figures. */
export function ReviewView() {
  const core = useCore();
  const review = useReview();
  const sheet = useReviewSheet();
  return (
    <Page name="review" title={sheet ? '核对单 · 有据' : '校核 · 有据'}>
      <PageHeading title={sheet ? '核对单' : '校核'} />
      {sheet && core.state === 'ready' ? <SignOffSheet core={core.data} /> : null}
      {!sheet && review.state === 'loading' ? <Loading what="校核" /> : null}
      {!sheet && review.state === 'error' ? (
        <LoadError error={review.error} retry={review.retry} still="各领域的图表不受影响。" />
      ) : null}
      {!sheet && review.state === 'ready' ? (
        <Review shard={review.data} core={core.state === 'ready' ? core.data : null} />
      ) : null}
    </Page>
  );
}

const isOpen = ({ state }: ReviewConflict): boolean => state === 'open';

function Review({ shard: whole, core }: { shard: ReviewShard; core: CoreShard | null }) {
  const item = useReviewItem();
  const { filters: wanted, choose } = useReviewFilters();
  const documentOf = useDocumentHeaders();
  const filtered = useMemo(() => filterReview(whole, wanted), [whole, wanted]);
  const { shard, filters } = filtered;
  const isFiltered = Object.values(filters).some((value) => value !== null);
  useEffect(() => {
    if (item !== null) document.getElementById(`review-${item}`)?.scrollIntoView({ block: 'start' });
  }, [item]);
  const open = shard.conflicts.filter(isOpen);
  const settled = shard.conflicts.filter(({ state }) => state === 'settled');
  const failed = whole.checks.filter(({ verdict }) => verdict === 'fails').length;
  const numerals = shard.coverage.reduce((sum, item) => sum + item.numerals, 0);
  // The ids of sections must not clash with record ids; a test compares them.
  const sections = [
    { id: 'open', title: '待核分歧', count: open.length },
    { id: 'doubts', title: '口径待核', count: shard.doubts.length },
    { id: 'sums', title: '验算', count: shard.checks.length },
    { id: 'derivations', title: '推算', count: shard.derivations.length },
    { id: 'settled', title: '已判定分歧', count: settled.length },
    { id: 'coverage', title: '数字去向', count: numerals },
    { id: 'aside', title: '不作数据的数字', count: shard.setAside.length },
    { id: 'changes', title: '更正记录', count: shard.changes.length },
  ] as const;
  // Without filters an empty section says that there is nothing; with them it would only be in the way.
  const drawn = sections.filter(({ count }) => count > 0 || !isFiltered);
  return (
    <>
      <p className={styles.lead}>
        {whole.conflicts.length}处分歧，{whole.conflicts.filter(isOpen).length}处待核；{whole.doubts.length}
        处口径待核；
        {whole.checks.length}道验算，{failed}道不符；{whole.derivations.length}道推算没有可比的原文。
        {'各种说法都照原文列出，并写明本站用哪一种、为什么。'}
      </p>
      <div className={styles.filters}>
        <FilterBar
          label="筛选"
          filters={reviewFilters(filtered, core, documentOf)}
          onChoose={(changes) => choose({ ...changes, c: null })}
        />
        <output>{isFiltered ? `筛选出${filtered.count}处。` : ''}</output>
      </div>
      <nav className={styles.parts} aria-label="校核内容">
        {drawn.map(({ id, title, count }) => (
          <AppLink key={id} to={pathToReview(id, filters)} current={item === id} label={`${title}，${count}`}>
            {title} <small>{count}</small>
          </AppLink>
        ))}
        <AppLink to={pathToSheet()} className={styles.sheet}>
          核对单（打印、导出）
        </AppLink>
        <AppLink to={pathToProof()}>校稿（稿件与数据核对）</AppLink>
      </nav>
      {drawn.map((section) => (
        <Section key={section.id} {...section} id={`review-${section.id}`}>
          {section.id === 'open' || section.id === 'settled' ? (
            <ConflictList
              under={section.title}
              conflicts={section.id === 'open' ? open : settled}
              shard={shard}
              core={core}
              item={item}
            />
          ) : null}
          {section.id === 'doubts' ? <DoubtList doubts={shard.doubts} item={item} /> : null}
          {section.id === 'sums' ? <SumList checks={shard.checks} item={item} /> : null}
          {section.id === 'derivations' ? (
            <DerivationList derivations={shard.derivations} item={item} />
          ) : null}
          {section.id === 'coverage' ? <CoverageBars coverage={shard.coverage} /> : null}
          {section.id === 'aside' ? <SetAsideList items={shard.setAside} /> : null}
          {section.id === 'changes' ? <ChangeList changes={shard.changes} /> : null}
        </Section>
      ))}
    </>
  );
}
