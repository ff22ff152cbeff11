import { Fragment, type ReactNode } from 'react';
import { RecordEntry } from '../../evidence/RecordEntry.tsx';
import { EMBED_FRAGMENTS } from '../../model/embed/embedFragments.ts';
import { evidenceAnchor, pathToDomain } from '../../model/paths.ts';
import type { EmbedCrop } from '../../model/published/facsimile.ts';
import type { PanelData } from '../../model/select/panelData.ts';
import { sourceQuotes } from '../../model/text/sourceLine.ts';
import { PanelBody } from '../../panels/frame/PanelBody.tsx';
import { PanelFrame } from '../../panels/frame/PanelFrame.tsx';
import { chartSentence } from '../../panels/frame/panelSentence.ts';
import { selectPanelState } from '../../panels/frame/panelState.ts';
import { isKnownKind, kindOf } from '../../panels/kinds/kindOf.ts';
import { TableBody } from '../../panels/table/TableBody.tsx';
import { AppLink } from '../../ui/input/AppLink.tsx';
import { PrerenderedCounties } from '../pictures/PrerenderedCounties.tsx';
import type { Dataset } from '../readDataset.ts';
import styles from './EmbedPage.module.css';

export interface EvidenceCrops {
  readonly of: (evidence: string) => readonly EmbedCrop[];
  readonly up: string;
}

export interface EmbedPageProps {
  readonly dataset: Pick<Dataset, 'core' | 'map'>;
  readonly data: PanelData;
  readonly domain: string;
  /** Site, city, period, and version of the data. */
  readonly imprint: string;
  /** A line above the panel, saying that the version is frozen and whether newer figures exist. */
  readonly notice: ReactNode;
  /** Pictures of the places of figures, and the way to them from here; left out where embeds show none. */
  readonly crops?: EvidenceCrops | null;
  /** A line beside the imprint. */
  readonly footnote: ReactNode;
  /** Where to find the panel outside the frame, in words, for frames in which links and scripts are dead. */
  readonly whereabouts: string;
}

const nothing = () => {};

/** The number of quotes shown; a link leads to all. */
const QUOTES_SHOWN = 3;

/**
 * One panel as a page of its own, with the same frame, bodies and table as in the dashboard. `:target`
 * decides what is shown, so that every link works without scripts.
 */
export function EmbedPage({
  dataset,
  data,
  domain,
  imprint,
  notice,
  crops = null,
  footnote,
  whereabouts,
}: EmbedPageProps) {
  const kind = kindOf(data);
  // Small charts have a label each, so the panel needs none.
  const sentence = kind.cells ? null : chartSentence(data);
  // A panel of a kind that this version does not know is shown as its table.
  const hasPicture = !kind.isTable && isKnownKind(data);
  // Lazy-loaded parts are seeded at build time, so nothing has to be requested.
  const engine = {
    Host: null,
    Live: null,
    map: { Panel: PrerenderedCounties, core: dataset.core, map: dataset.map },
    want: nothing,
  };
  return (
    <>
      {EMBED_FRAGMENTS.map((id) => (
        <span key={id} id={id} hidden />
      ))}
      <main className={styles.page} data-page="embed">
        {notice}
        <div className={styles.columns}>
          <div className={styles.panel}>
            <PanelFrame
              data={data}
              level={1}
              state={selectPanelState(data, [], !hasPicture)}
              action={hasPicture ? <Switch /> : null}
            >
              {hasPicture ? (
                <div className={styles.picture}>
                  <PanelBody data={data} engine={engine} />
                </div>
              ) : null}
              <div className={hasPicture ? styles.table : undefined}>
                <TableBody data={data} tools={false} />
              </div>
            </PanelFrame>
          </div>
          <div className={styles.words}>
            {sentence === null ? null : <p className={styles.sentence}>{sentence}</p>}
            <Quotes data={data} />
          </div>
        </div>
        <Evidence data={data} crops={crops} />
        <footer className={styles.foot}>
          <AppLink to={pathToDomain(domain, data.spec.id)} className={styles.open}>
            在完整看板中打开
          </AppLink>
          <button type="button" className={styles.open} data-enlarge hidden>
            放大
          </button>
          <span>{imprint}</span>
          {footnote}
          <noscript>{whereabouts}</noscript>
        </footer>
      </main>
    </>
  );
}

/** Two links to the other view, of which one is shown. */
function Switch() {
  return (
    <>
      <a href="#table" target="_self" className={styles.toTable} data-view="table">
        表格
      </a>
      <a href="#picture" target="_self" className={styles.toPicture} data-view="picture">
        图形
      </a>
    </>
  );
}

/** The first quotes, and a link to all of them. */
function Quotes({ data }: { data: PanelData }) {
  const quotes = sourceQuotes(data);
  return (
    <p className={styles.quotes}>
      原文：{quotes.slice(0, QUOTES_SHOWN).map((quote) => `“${quote}”`)}
      {quotes.length > QUOTES_SHOWN ? '等。' : '。'}
      <a href="#evidence" target="_self" data-evidence-all>
        查看全部用语与出处
      </a>
    </p>
  );
}

/** Pictures are drawn for dense screens; so they fit the narrowest frame, without a rule of style. */
const SHOWN = 0.4;

/** Where the figures of a record are printed. The list is hidden at first, and hidden pictures are not fetched. */
function PageCrops({
  evidence,
  crops,
}: {
  evidence: PanelData['all'][number]['evidence'];
  crops: EvidenceCrops;
}) {
  return evidence
    .flatMap(({ id, figure }) => crops.of(id).map((crop) => ({ ...crop, figure })))
    .map(({ path, width, height, page, figure }) => (
      <li key={path} data-crop>
        <img
          src={`${crops.up}${path}`}
          width={Math.round(width * SHOWN)}
          height={Math.round(height * SHOWN)}
          alt={`原件第${page}页的一行，“${figure}”加了框`}
          loading="lazy"
        />
      </li>
    ));
}

/** Every record with its quotes, scope, date and source; hidden until a link leads there. */
function Evidence({ data, crops }: { data: PanelData; crops: EvidenceCrops | null }) {
  return (
    <section id="evidence" className={styles.evidence}>
      <h2 className="visually-hidden">原文用语与出处</h2>
      <ul>
        {data.all.map((record) => (
          <Fragment key={record.id}>
            <RecordEntry id={evidenceAnchor(record.id)} record={record} byId={data.byId} />
            {crops === null ? null : <PageCrops evidence={record.evidence} crops={crops} />}
          </Fragment>
        ))}
      </ul>
      <a href="#picture" target="_self" className={styles.close} data-close>
        收起
      </a>
    </section>
  );
}
