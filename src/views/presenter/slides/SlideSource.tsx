import { selectMapRecords } from '../../../map/countyLayers.ts';
import type { SlideOf } from '../../../model/authored/deck.ts';
import { pathToSources } from '../../../model/paths.ts';
import { type SlideData, slideRecords } from '../../../model/show/slideData.ts';
import { useCore } from '../../../queries/dataset.ts';
import { useCounties } from '../../../queries/viewShards.ts';
import { AppLink } from '../../../ui/input/AppLink.tsx';
import { RecordSource } from './RecordSource.tsx';
import styles from './SlideSource.module.css';

/** The source line of a slide (来源：), with each paragraph as a link. */
export function SlideSource({ data }: { data: SlideData }) {
  const { slide } = data;
  if (slide.kind === 'title') return <DocumentsSource />;
  if (slide.kind === 'map') return <CountiesSource slide={slide} />;
  return <RecordSource {...slideRecords(data)} />;
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

function CountiesSource({ slide }: { slide: SlideOf<'map'> }) {
  const core = useCore();
  const counties = useCounties();
  return core.state === 'ready' && counties.state === 'ready' ? (
    <RecordSource {...selectMapRecords(core.data, counties.data, slide)} />
  ) : null;
}
