import { selectMapRecords } from '../../../map/countyLayers.ts';
import type { SlideOf } from '../../../model/authored/deck.ts';
import { pathToSources } from '../../../model/paths.ts';
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
  // A number that no record holds has no source, whatever documents there are.
  if (slide.kind === 'title')
    return unprovenNumbers(data, null).length > 0 ? (
      <p className={styles.source}>来源：无</p>
    ) : (
      <DocumentsSource />
    );
  if (slide.kind === 'map') return <CountiesSource slide={slide} brief={brief} />;
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
