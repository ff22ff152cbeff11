import { pathToSources } from '../../model/paths.ts';
import { type SlideData, slideRecords } from '../../model/slideData.ts';
import { useCore, useCounties } from '../../queries/dataset.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { RecordSource } from './RecordSource.tsx';
import styles from './SlideSource.module.css';

/** 来源：where everything on the slide comes from, each paragraph a link to it. */
export function SlideSource({ data }: { data: SlideData }) {
  const { slide } = data;
  if (slide.kind === 'title') return <DocumentsSource />;
  if (slide.kind === 'map') return <CountiesSource layer={slide.layer} />;
  return <RecordSource {...slideRecords(data)} />;
}

/** A title quotes nothing: it names the city's documents. */
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

function CountiesSource({ layer }: { layer: string | undefined }) {
  const counties = useCounties();
  if (counties.state !== 'ready') return null;
  const { records, counties: list } = counties.data;
  const named = new Set(list.flatMap((county) => county.records));
  const all = records.filter(({ id, domain }) => named.has(id) && (layer === undefined || domain === layer));
  return <RecordSource all={all} byId={new Map(records.map((record) => [record.id, record]))} />;
}
