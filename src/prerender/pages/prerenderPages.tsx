import type { QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import { type Navigator, type Path, Router } from 'react-router';
import { AppRoutes } from '../../app/App.tsx';
import { FigureSlotContext, type FigureSlotProps } from '../../evidence/figureSlot.ts';
import { fileOfPath, hashHref, OVERVIEW, pathOfPage, pathToDomain } from '../../model/paths.ts';
import { FIGURE_LINK_ATTRIBUTE } from '../../model/published/hydrationAttributes.ts';
import type { PrerenderedPage } from '../../model/published/prerenderedPage.ts';
import { indexRecords } from '../../model/select/panelData.ts';
import { recordLabel } from '../../model/text/face.ts';
import { siteTitle } from '../../model/text/imprint.ts';
import { pageSections } from '../../panels/frame/pageSections.ts';
import { seedPrerenderedPictures, seedPrerenderedVersion } from '../../queries/prerenderedPictures.ts';
import { QueryProvider } from '../../queries/QueryProvider.tsx';
import { createDatasetClient, type Dataset } from '../readDataset.ts';
import { NoscriptEvidence, type NoscriptEvidenceProps } from './NoscriptEvidence.tsx';
import { prerenderPagePictures } from './prerenderPagePictures.tsx';

/** A prerendered page of the site. */
export interface SitePage {
  /** The name of its shard. */
  readonly page: string;
  readonly file: string;
  /** The route path that it shows. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** The panel whose picture is used for share cards. */
  readonly cover: string | null;
  /** The content of the app's root element. */
  readonly body: string;
  /** The evidence of every figure, for readers without scripts. */
  readonly words: string;
  readonly prerendered: PrerenderedPage;
}

const nowhere = () => {
  throw new Error('a prerendered page does not navigate');
};

/** Turns routes into links that work without scripts: those with a prerendered page lead to its file. */
const pageLinks: Navigator = {
  createHref: (to) => {
    const { pathname = '/', search = '' }: Partial<Path> = typeof to === 'string' ? { pathname: to } : to;
    const page = search === '' ? fileOfPath(pathname) : null;
    return page ?? hashHref(pathname + search);
  },
  go: nowhere,
  push: nowhere,
  replace: nowhere,
};

interface PageProvidersProps {
  readonly client: QueryClient;
  readonly path: string;
  readonly hrefOfRecord: (id: string) => string;
  readonly children: ReactNode;
}

/** The providers around the app on a prerendered page: its data, its route, and links instead of buttons. */
function PageProviders({ client, path, hrefOfRecord, children }: PageProvidersProps) {
  const Figure = ({ record, words, className, size, children: text }: FigureSlotProps) => (
    <a
      href={hrefOfRecord(record.id)}
      className={className}
      data-size={size}
      data-observation={record.id}
      aria-label={recordLabel(record, words)}
      {...{ [FIGURE_LINK_ATTRIBUTE]: '' }}
    >
      {text}
    </a>
  );
  return (
    <QueryProvider client={client} reloadPage={null}>
      <Router location={path} navigator={pageLinks} static>
        <FigureSlotContext.Provider value={Figure}>{children}</FigureSlotContext.Provider>
      </Router>
    </QueryProvider>
  );
}

/** Prerenders the overview and every domain with the app's own routes. */
export function prerenderPages(dataset: Dataset): SitePage[] {
  const { core, map } = dataset;
  const named = new Map(core.domains.map((domain) => [domain.id, domain]));
  // Only first pages are prerendered; the app renders the others on demand.
  const shown = dataset.domains.filter(
    ({ domain, page = 1 }) => page === 1 && (domain === OVERVIEW || (named.get(domain)?.figures ?? 0) > 0),
  );
  return shown.map((shard) => {
    const page = shard.domain;
    const path = pathOfPage(page);
    // Each page has a client of its own, which adds its pictures to the shared data.
    const client = createDatasetClient(dataset);
    seedPrerenderedVersion(client, core.version);
    const hrefOfRecord = (id: string) => hashHref(pathToDomain(page, undefined, id));
    const wrap = (part: ReactNode) => (
      <PageProviders client={client} path={path} hrefOfRecord={hrefOfRecord}>
        {part}
      </PageProviders>
    );
    const byId = indexRecords(shard);
    const sections = pageSections(shard.panels, byId);
    const pictures = prerenderPagePictures(sections, { core, map, hrefOfRecord, wrap });
    seedPrerenderedPictures(client, page, pictures);
    const body = renderToString(wrap(<AppRoutes />));
    const domain = named.get(page);
    const records = [...new Set(sections.flatMap(({ cells }) => cells.flatMap(({ data }) => data.all)))];
    const wordsOf = (props: NoscriptEvidenceProps) =>
      renderToStaticMarkup(wrap(<NoscriptEvidence {...props} />));
    const words = wordsOf({ page, records, byId, others: [] });
    const first = sections[0]?.cells[0]?.data.spec;
    return {
      page,
      file: fileOfPath(path) ?? `${page}.html`,
      path,
      title: domain ? `${domain.name} · ${siteTitle(core.site)}` : siteTitle(core.site),
      description: `${first ? `${first.title}。` : ''}每个数字和事实都能回到原文段落。`,
      cover: first?.id ?? null,
      body,
      words: wordsOf({ page, records, byId, others: missingAnchors(body + words, words) }),
      prerendered: { version: core.version, pictures },
    };
  });
}

/** Route paths that the page links to and for which it has no anchor. */
function missingAnchors(html: string, words: string): string[] {
  const decode = (text: string) => text.replace(/&amp;/g, '&');
  const named = new Set([...words.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => decode(id)));
  const led = new Set([...html.matchAll(/ href="#([^"]*)"/g)].map(([, id = '']) => decode(id)));
  return [...led].filter((id) => !named.has(id));
}
