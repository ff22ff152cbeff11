import { useMemo } from 'react';
import { FaceTags } from '../../evidence/FaceTags.tsx';
import { FigureControl } from '../../evidence/FigureControl.tsx';
import { RecordEntry } from '../../evidence/RecordEntry.tsx';
import { DIRECTION_LABEL, MEASURE_LABEL } from '../../model/fields/labels.ts';
import { openDataPath, pathToCompare, pathToDomain, pathToIndicator } from '../../model/paths.ts';
import type { DomainShard, PublishedRecord } from '../../model/published/dataset.ts';
import { OPEN_FILES } from '../../model/published/openFiles.ts';
import { selectIndicator } from '../../model/select/indicatorData.ts';
import { slideOfIndicator } from '../../model/show/pinnedSlides.ts';
import { changeText } from '../../model/text/citation.ts';
import { faceScope, recordFace } from '../../model/text/face.ts';
import { PinButton } from '../../panels/actions/pin/PinButton.tsx';
import { LiveCharts } from '../../panels/charts/LiveCharts.tsx';
import { Panel } from '../../panels/frame/Panel.tsx';
import { IS_SINGLE_FILE } from '../../queries/oneFile.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import { DotLine } from '../../ui/page/DotLine.tsx';
import { PageHeading } from '../../ui/page/PageHeading.tsx';
import { Section } from '../../ui/page/Section.tsx';
import styles from './IndicatorPage.module.css';

export interface IndicatorPageProps {
  readonly shard: DomainShard;
  readonly byId: ReadonlyMap<string, PublishedRecord>;
  readonly id: string;
}

export function IndicatorPage({ shard, byId, id }: IndicatorPageProps) {
  const data = useMemo(() => selectIndicator(shard, byId, id), [shard, byId, id]);
  if (!data) return null;
  const { indicator, observations, headline, series, panels, related } = data;
  const named = headline.name === indicator.name;
  const changes = observations.flatMap((record) => record.changes ?? []);
  return (
    <>
      <PageHeading title={indicator.name} crumb={{ to: pathToDomain(shard.domain), text: '回到领域页' }} />
      <p className={styles.figure}>
        <FigureControl record={headline} size="large" named={named} />
        <FaceTags record={headline} />
      </p>
      <p className={styles.place}>
        <DotLine parts={faceScope(recordFace(headline, named))} />
      </p>
      <p className={styles.gloss}>
        {indicator.gloss}。{headline.department === null ? '' : `${headline.department} · `}
        {MEASURE_LABEL[indicator.measure]} · {DIRECTION_LABEL[indicator.direction]}
        {indicator.base === undefined ? '' : ` · 以${indicator.base}为100%`}
        {indicator.purpose === undefined ? '' : ` · 用途：${indicator.purpose}`}
      </p>
      {series ? (
        <div className={styles.series}>
          <LiveCharts>
            <Panel data={series} level={2} path={pathToIndicator(id)} />
          </LiveCharts>
        </div>
      ) : null}
      <Section title="全部数据" count={observations.length}>
        <ul>
          {observations.map((record) => (
            <RecordEntry key={record.id} record={record} byId={byId} />
          ))}
        </ul>
      </Section>
      <Section title="更正记录">
        {changes.length === 0 ? <p>首次公布以来没有更正。</p> : null}
        <ul>
          {changes.map((change) => (
            <li key={`${change.record} ${change.date}`}>
              {change.name}，{changeText(change)}
            </li>
          ))}
        </ul>
      </Section>
      <Section title="用到它的面板">
        <ul className={styles.links}>
          {panels.map((panel) => (
            <li key={panel.id}>
              <AppLink to={pathToDomain(shard.domain, panel.id)}>{panel.title}</AppLink>
            </li>
          ))}
        </ul>
      </Section>
      {related.length > 0 ? (
        <Section title="相关指标">
          <ul className={styles.links}>
            {related.map((item) => (
              <li key={item.id}>
                <AppLink to={pathToIndicator(item.id)}>{item.name}</AppLink>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <p className={styles.ways}>
        <AppLink to={pathToCompare([id])}>与其他指标比较</AppLink>
        {headline.quantity ? <PinButton slide={slideOfIndicator(data)} /> : null}
        {IS_SINGLE_FILE ? null : (
          <a href={openDataPath(OPEN_FILES.csv)} download>
            下载全部数据（CSV）
          </a>
        )}
      </p>
    </>
  );
}
