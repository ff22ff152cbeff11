import { selectMapRecords } from '../../../map/countyLayers.ts';
import type { SlideOf } from '../../../model/authored/deck.ts';
import { pathToSources } from '../../../model/paths.ts';
import { selectCountyTold } from '../../../model/select/toldPlaces.ts';
import { type SlideData, slideRecords } from '../../../model/show/slideData.ts';
import { unprovenNumbers } from '../../../model/show/unprovenNumbers.ts';
import { useCore } from '../../../queries/dataset.ts';
import { useCounties } from '../../../queries/viewShards.ts';
import { AppLink } from '../../../ui/input/AppLink.tsx';
import { RecordSource } from './RecordSource.tsx';
import styles from './SlideSource.module.css';

/** The source line of a slide (来源：), with each paragraph as a link. */
export function SlideSource({ data, brief }: { data: SlideData; brief: boolean }) {
  const { slide } = data;
  if (data.nearest && data.records.length > 0) return <RecordSource {...slideRecords(data)} brief={brief} />;
  // A number that no record holds has no source, whatever documents there are.
  if (slide.kind === 'title')
    return unprovenNumbers(data, null).length > 0 ? (
      <p className={styles.source}>来源：无</p>
    ) : (
      <DocumentsSource />
    );
  if (slide.kind === 'map')
    return slide.county === undefined ? (
      <CountiesSource slide={slide} brief={brief} />
    ) : (
      <CountySource adcode={slide.county} brief={brief} />
    );
  return <RecordSource {...slideRecords(data)} brief={brief} />;
}

/** A title slide quotes nothing, so it names the city's documents. */
function DocumentsSource() {
  const core = useCore();
  if (core.state !== 'ready') return null;
  const { documents, site } = core.data;
  const own = documents.filter(({ region }) => region === site.region);
  return (
    <p className={styles.source}>
      来源：
      <AppLink to={pathToSources()} className={styles.link}>
        {own.map(({ shortTitle }) => shortTitle).join('、')}
      </AppLink>
    </p>
  );
}

function CountiesSource({ slide, brief }: { slide: SlideOf<'map'>; brief: boolean }) {
  const core = useCore();
  const counties = useCounties();
  return core.state === 'ready' && counties.state === 'ready' ? (
    <RecordSource {...selectMapRecords(core.data, counties.data, slide)} brief={brief} />
  ) : null;
}

/** What the card of one county cites; where that is nothing, all documents were looked through. */
function CountySource({ adcode, brief }: { adcode: string; brief: boolean }) {
  const counties = useCounties();
  const told = counties.state === 'ready' ? selectCountyTold(counties.data, adcode) : null;
  if (told === null) return null;
  const all = told.own.length > 0 ? told.own : told.covering;
  return all.length > 0 ? <RecordSource all={all} byId={told.byId} brief={brief} /> : <DocumentsSource />;
}
