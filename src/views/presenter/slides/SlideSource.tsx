import { selectMapRecords } from '../../../map/countyLayers.ts';
import type { SlideOf } from '../../../model/authored/deck.ts';
import { pathToSources } from '../../../model/paths.ts';
import { selectCountyTold } from '../../../model/select/toldPlaces.ts';
import { type SlideData, slideRecords } from '../../../model/show/slideData.ts';
import { useCore } from '../../../queries/dataset.ts';
import { useCounties } from '../../../queries/viewShards.ts';
import { AppLink } from '../../../ui/input/AppLink.tsx';
import { OWN_WORDS, sourceLead } from './own/ownMarks.ts';
import { useUnheldNumbers } from './own/useUnheldNumbers.ts';
import { RecordSource } from './RecordSource.tsx';
import styles from './SlideSource.module.css';

/**
 * The source line of a slide (来源：), with each paragraph as a link. It covers what the records hold: a number of the
 * author's own is said to stand outside it, and a slide of the author's words has none.
 */
export function SlideSource({ data, brief }: { data: SlideData; brief: boolean }) {
  const { slide } = data;
  const numbers = useUnheldNumbers(data);
  const line = { lead: sourceLead(numbers), brief };
  if (data.nearest && data.records.length > 0) return <RecordSource {...slideRecords(data)} {...line} />;
  if (slide.kind === 'text') return <p className={styles.source}>{OWN_WORDS}</p>;
  if (slide.kind === 'title')
    return numbers.length > 0 ? <p className={styles.source}>{OWN_WORDS}</p> : <DocumentsSource />;
  if (slide.kind === 'map')
    return slide.county === undefined ? (
      <CountiesSource slide={slide} {...line} />
    ) : (
      <CountySource adcode={slide.county} {...line} />
    );
  return <RecordSource {...slideRecords(data)} {...line} />;
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

function CountiesSource({ slide, ...line }: { slide: SlideOf<'map'>; lead: string; brief: boolean }) {
  const core = useCore();
  const counties = useCounties();
  return core.state === 'ready' && counties.state === 'ready' ? (
    <RecordSource {...selectMapRecords(core.data, counties.data, slide)} {...line} />
  ) : null;
}

/** What the card of one county cites; where that is nothing, all documents were looked through. */
function CountySource({ adcode, ...line }: { adcode: string; lead: string; brief: boolean }) {
  const counties = useCounties();
  const told = counties.state === 'ready' ? selectCountyTold(counties.data, adcode) : null;
  if (told === null) return null;
  const all = told.own.length > 0 ? told.own : told.covering;
  return all.length > 0 ? <RecordSource all={all} byId={told.byId} {...line} /> : <DocumentsSource />;
}
