import { useMemo } from 'react';
import { OpenCard } from '../../evidence/card/OpenCard.tsx';
import { FaceTags } from '../../evidence/FaceTags.tsx';
import { FigureControl } from '../../evidence/FigureControl.tsx';
import { RecordEntry } from '../../evidence/RecordEntry.tsx';
import type { PanelSpec } from '../../model/authored/panelSpec.ts';
import { COUNTY_KIND_LABEL } from '../../model/fields/labels.ts';
import { COUNTY_KINDS } from '../../model/fields/vocabulary.ts';
import { pathToMap } from '../../model/paths.ts';
import type { CountiesShard } from '../../model/published/countiesShard.ts';
import type { CoreShard, PublishedRecord } from '../../model/published/dataset.ts';
import { selectPanelData } from '../../model/select/panelData.ts';
import { countyLead } from '../../model/select/sentenceCount.ts';
import { slideOfMap } from '../../model/show/pinnedSlides.ts';
import { faceScope, recordFace } from '../../model/text/face.ts';
import { partsWord } from '../../model/text/partsWord.ts';
import { PinButton } from '../../panels/actions/pin/PinButton.tsx';
import { PageTools } from '../../panels/frame/PageTools.tsx';
import { TableBody } from '../../panels/table/TableBody.tsx';
import { useCore } from '../../queries/dataset.ts';
import { useCounties } from '../../queries/viewShards.ts';
import { useRouteAdcode } from '../../state/urlState.ts';
import { AppLink } from '../../ui/input/AppLink.tsx';
import { DotLine } from '../../ui/page/DotLine.tsx';
import { LoadError } from '../../ui/page/LoadError.tsx';
import { Loading } from '../../ui/page/Loading.tsx';
import { NotFoundPage } from '../../ui/page/NotFoundPage.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { PageHeading } from '../../ui/page/PageHeading.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { CountyLocator } from './CountyLocator.tsx';
import styles from './CountyView.module.css';

/** One county: what the texts say of it by name, and what they say of every county. */
export function CountyView() {
  const adcode = useRouteAdcode();
  const counties = useCounties();
  const core = useCore();
  const word = partsWord(counties.state === 'ready' ? counties.data.counties : []);
  const county =
    counties.state === 'ready' ? counties.data.counties.find((item) => item.adcode === adcode) : undefined;
  if (counties.state === 'ready' && !county)
    return (
      <NotFoundPage what={`这个${word.long}`} ways={[{ to: pathToMap(), text: `查看全部${word.long}` }]} />
    );
  return (
    <Page name="county" title={`${county?.name ?? word.short} · 有据`}>
      {county ? null : <h1 className="visually-hidden">地图上的一地</h1>}
      {counties.state === 'loading' ? <Loading what="各地数据" /> : null}
      {counties.state === 'error' ? (
        <LoadError error={counties.error} retry={counties.retry} still="各领域不受影响。" />
      ) : null}
      {counties.state === 'ready' && county ? (
        <County shard={counties.data} county={county} core={core.state === 'ready' ? core.data : null} />
      ) : null}
    </Page>
  );
}

/** The headings under which officials look for facts of a county; every record falls under exactly one. */
const HEADS: ReadonlyArray<{ title: string; holds: (record: PublishedRecord) => boolean }> = [
  { title: '位次与认定', holds: ({ kind }) => kind === 'honour' },
  ...COUNTY_KINDS.map((kind) => ({
    title: COUNTY_KIND_LABEL[kind],
    holds: ({ countyKind }: PublishedRecord) => countyKind === kind,
  })),
  { title: '其他', holds: ({ kind }) => kind === 'coverage' || kind === 'statement' },
];

interface CountyProps {
  readonly shard: CountiesShard;
  readonly county: CountiesShard['counties'][number];
  /** Null until it is there: the facts do not wait for the map. */
  readonly core: CoreShard | null;
}

function County({ shard, county, core }: CountyProps) {
  const byId = useMemo(() => new Map(shard.records.map((record) => [record.id, record])), [shard]);
  const pick = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const own = pick(county.records);
  const covering = pick(shard.covering);
  const word = partsWord(shard.counties).long;
  const figures = own.filter(({ kind }) => kind === 'observation');
  const groups = [
    ...HEADS.map(({ title, holds }) => ({ title, records: own.filter(holds) })),
    { title: `说到全部${word}`, records: covering },
  ].filter(({ records }) => records.length > 0);
  const lead = countyLead(shard, county);
  const page = {
    title: county.name,
    lead,
    panels: [...(figures.length > 0 ? [{ title: '数字', records: figures }] : []), ...groups].map(
      ({ title, records }, index): PanelSpec => ({
        id: `county-${county.adcode}-${index + 1}`,
        kind: 'table',
        section: '',
        title,
        records: records.map(({ id }) => id),
      }),
    ),
    byId,
  };
  const [listed] = page.panels;
  return (
    <>
      <PageHeading title={county.name} crumb={{ to: pathToMap(), text: `全部${word}` }}>
        区划代码{county.adcode} · {lead} ·{' '}
        <AppLink to={pathToMap({ county: county.adcode })}>在图上看</AppLink>
      </PageHeading>
      <PinButton slide={slideOfMap({ county, places: word })} />
      <div className={styles.columns}>
        {core ? <CountyLocator core={core} shard={shard} county={county} /> : <div />}
        <div>
          {figures.length > 0 ? <h2 className="visually-hidden">数字</h2> : null}
          <ul className={styles.tiles}>
            {figures.map((record) => (
              <li key={record.id} className={styles.tile}>
                <h3 className={styles.name}>{record.name}</h3>
                <FigureControl record={record} size="large" />
                <p className={styles.scope}>
                  <DotLine parts={faceScope(recordFace(record)).filter((part) => part !== county.name)} />
                  <FaceTags record={record} quiet />
                </p>
              </li>
            ))}
            {figures.length === 0 ? <li className={styles.tile}>文件没有单独写这里的数字</li> : null}
          </ul>
          {figures.length > 1 && listed ? (
            <details className={styles.listed}>
              <summary>列成表格</summary>
              <TableBody data={selectPanelData(listed, byId)} />
            </details>
          ) : null}
          {groups.map(({ title, records }) => (
            <Section key={title} title={title}>
              <ul>
                {records.map((record) => (
                  <RecordEntry key={record.id} record={record} byId={byId} told={county.name} />
                ))}
              </ul>
            </Section>
          ))}
        </div>
      </div>
      <PageTools page={page} />
      <OpenCard byId={byId} />
    </>
  );
}
