import { useState } from 'react';
import { pathToAbout, pathToDomain, pathToReview } from '../../model/paths.ts';
import type { CoreShard } from '../../model/published/dataset.ts';
import { changeText } from '../../model/text/citation.ts';
import { useCore } from '../../queries/dataset.ts';
import { useReview, useVersions } from '../../queries/viewShards.ts';
import { recordVisit, visitOf } from '../../state/lastVisit.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import { LoadError } from '../../ui/page/LoadError.tsx';
import { Loading } from '../../ui/page/Loading.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { PageHeading } from '../../ui/page/PageHeading.tsx';
import { Section } from '../../ui/page/Section.tsx';
import styles from './ChangesView.module.css';
import { VersionEntry } from './VersionEntry.tsx';
import { changesByDay, domainsChanged } from './visitChanges.ts';

/** What changed: corrections since the first publication, and what is new since this reader's last visit. */
export function ChangesView() {
  const core = useCore();
  return (
    <Page name="changes" title="更正与新增 · 有据">
      <PageHeading title="更正与新增">
        已公布的数字如有改动，这里列出原值、新值、理由和日期；页面不悄悄改数。
      </PageHeading>
      {core.state === 'loading' ? <Loading what="版本" /> : null}
      {core.state === 'error' ? (
        <LoadError error={core.error} retry={core.retry} still="其他页面不受影响。" />
      ) : null}
      {core.state === 'ready' ? (
        <>
          <SinceVisit core={core.data} />
          <Versions current={core.data.version} />
          <Corrections />
          <p className={styles.note}>
            现在的数据版本是 {core.data.version.slice(0, 8)}
            。版本由全部数据的内容算出，改动一处它就不同；
            <AppLink to={pathToAbout()}>说明</AppLink>里可以下载整个数据集。
          </p>
        </>
      ) : null}
    </Page>
  );
}

/** What this browser saw last, beside what there is now. */
function SinceVisit({ core }: { core: CoreShard }) {
  const [before] = useState(() => recordVisit(visitOf(core)));
  if (!before) return null;
  const changed = domainsChanged(core.domains, before.figures);
  return (
    <Section title="您上次来访之后">
      <p>
        上次来访是{before.day}，数据版本 {before.version.slice(0, 8)}；现在是 {core.version.slice(0, 8)}。
        {changed.length === 0 ? '各领域的数字个数没有变化，变化在文字、口径或图表。' : ''}
      </p>
      <ul>
        {changed.map(({ id, name, was, figures }) => (
          <li key={id} className={styles.change}>
            <AppLink to={pathToDomain(id)}>{name}</AppLink>：{was}个数字改为{figures}个
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What each published version brought, newest first. */
function Versions({ current }: { current: string }) {
  const versions = useVersions();
  if (versions.state === 'loading') return <Loading what="版本记录" />;
  if (versions.state === 'error')
    return <LoadError error={versions.error} retry={versions.retry} still="其他页面不受影响。" />;
  const newestFirst = [...versions.data].reverse();
  const [latest] = newestFirst;
  return (
    <Section title="各版数据" count={newestFirst.length}>
      {latest === undefined ? (
        <p>还没有版本记录。数据每公布一版，这里列出它的日期、版本号，以及新增、更正和撤下的内容。</p>
      ) : null}
      {latest !== undefined && latest.version !== current ? (
        <p>现在显示的数据比最近公布的一版又有改动，改动在下次公布时列出。</p>
      ) : null}
      {newestFirst.map((entry) => (
        <VersionEntry key={`${entry.version} ${entry.date}`} entry={entry} />
      ))}
    </Section>
  );
}

function Corrections() {
  const review = useReview();
  if (review.state === 'loading') return <Loading what="更正记录" />;
  if (review.state === 'error')
    return <LoadError error={review.error} retry={review.retry} still="其他页面不受影响。" />;
  const days = changesByDay(review.data.changes);
  return (
    <Section title="更正" count={review.data.changes.length}>
      {days.length === 0 ? <p>首次公布以来没有更正。</p> : null}
      {days.map(({ day, changes }) => (
        <section key={day} aria-label={day}>
          <h3 className={styles.day}>{day}</h3>
          <ul>
            {changes.map((change) => (
              <li key={change.record} className={styles.change}>
                <AppLink to={pathToReview(`change-${change.record}`)}>{change.name}</AppLink>{' '}
                {changeText(change)}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Section>
  );
}
