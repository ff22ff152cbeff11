/** The only module that spells addresses: paths of dataset files and routes of the app. */

export const MANIFEST_PATH = 'data/manifest.json';
export const ORIGINALS_INDEX_PATH = 'originals/index.json';

/** Third-party software in the site, with its licences. */
export const LICENCES_PATH = 'licences.txt';

/** The public key of who signs the copies, in a site that has one. Never part of a copy. */
export const SITE_KEY_PATH = 'signing-key.txt';

/** The overview is composed like a domain, of records of all domains. */
export const OVERVIEW = 'overview';

/** Shard names as the manifest lists them, relative to `data/`. */
export const CORE_SHARD = 'core.json';
export const COUNTIES_SHARD = 'counties.json';
/** The search index: its directory, which is fetched first, then its terms and entries in parts. */
export const SEARCH_DIRECTORY = 'search/index.json';
export const searchTermsShard = (part: number): string => `search/terms/${part}.json`;
export const searchEntriesShard = (part: number): string => `search/entries/${part}.json`;
/** The catalogue of all records: its directory, then its rows in parts. */
export const CATALOGUE_DIRECTORY = 'catalogue/index.json';
export const catalogueShard = (part: number): string => `catalogue/${part}.json`;
/** The quotes of the rows of a part of the catalogue. */
export const quotesShard = (part: number): string => `quotes/${part}.json`;
export const REVIEW_SHARD = 'review.json';
/** The words that go with every city, for reading a text in the browser. */
export const LEXICON_SHARD = 'lexicon.json';
/** Aliases of ids that are no longer in use. */
export const ALIASES_SHARD = 'aliases.json';
export const deckShard = (deck: string): string => `decks/${deck}.json`;
/** The shard of one page of a domain; pages count from 1. */
export const domainShard = (domain: string, page = 1): string =>
  page === 1 ? `domains/${domain}.json` : `domains/${domain}/${page}.json`;
/** The domain (or `overview`) of which a file is the first page; null for any other file. */
export const domainOfShard = (shard: string): string | null =>
  /^domains\/([^/]+)\.json$/.exec(shard)?.[1] ?? null;
/**
 * Buckets of locations, buckets of file hashes that the manifest leaves out, and pages of the document list.
 */
export const locationsShard = (list: number): string => `places/${list}.json`;
export const filesShard = (list: number): string => `files/${list}.json`;
export const sourcesShard = (page: number): string => `sources/${page}.json`;
/** The geometry of a map, by the code of the area it shows. */
export const mapShard = (adcode: string): string => `map/${adcode}.json`;
export const documentShard = (doc: string): string => `documents/${doc}.json`;

export const dataPath = (shard: string): string => `data/${shard}`;
export const originalPath = (file: string): string => `originals/${file}`;

/** Pages of documents, in a site whose deployer shows them: a list for each document, and its images. */
export const FACSIMILE = 'facsimile';
export const facsimilePath = (doc: string): string => `${FACSIMILE}/${doc}.json`;

/** The folder of everything that other sites embed. */
const EMBED = 'embed';
/** What a server sends with 404 for an address in that folder that nothing has. */
export const EMBED_MISSING_PATH = `${EMBED}/404.html`;
/** The embed page of a panel: the one that follows the data, or that of a frozen version. */
export const embedPath = (panel: string, version?: string): string =>
  version === undefined ? `${EMBED}/${panel}.html` : `${EMBED}/v/${version}/${panel}.html`;
/** The picture of a panel with title, scope, source and date in it. */
export const embedPicturePath = (panel: string, type: 'svg' | 'png', version?: string): string =>
  embedPath(panel, version).replace(/html$/, type);
/** The oEmbed file of a panel. */
export const oembedPath = (panel: string): string => `${EMBED}/${panel}.oembed.json`;
/**
 * The script that fits the height of every embedded frame and defines `<youju-panel>`. Its address must not
 * change.
 */
export const LOADER_PATH = `${EMBED}/loader.js`;
/** Heights of all panels and the frozen versions, for the dialog that builds snippets. */
export const EMBED_INDEX_PATH = `${EMBED}/index.json`;

/** The prerendered files in the site's root folder: the overview, and one for each domain. */
const FRONT_PAGE = 'index.html';
/** A constant of its own, because the head script needs only this route. */
const HOME = '/';
/** The prerendered file of a route path; null for a path that has none. */
export function fileOfPath(path: string): string | null {
  const domain = /^\/d\/([a-z0-9-]+)$/.exec(path)?.[1];
  if (domain !== undefined) return `${domain}.html`;
  return path === HOME ? FRONT_PAGE : null;
}
/** The route path that a prerendered file shows; null for any other file. */
export function pathOfFile(file: string): string | null {
  const name = /^([a-z0-9-]+)\.html$/.exec(file)?.[1];
  return name === undefined ? null : file === FRONT_PAGE ? HOME : `/d/${name}`;
}
/** The route path of a prerendered page, by the name of its shard. */
export const pathOfPage = (page: string): string => pathToDomain(page);
/** The prerendered pictures of a page, fetched when the reader comes to it from another page of the app. */
export const prerenderedPath = (page: string): string => `drawn/${page}.json`;

/** The part of a file's SHA-256, in hex, by which addresses tell its versions apart. */
export const revisionOf = (sha256: string): string => sha256.slice(0, 12);
/** The name of a dataset file in a built site: it changes with the content, so every cache may keep it for ever. */
export const contentPath = (path: string, revision: string): string =>
  path.replace(/\.json$/, `.${revision}.json`);
/** The opposite of `contentPath`; any other path is returned as it is. */
export const plainPath = (path: string): string => path.replace(/\.[0-9a-f]{12}\.json$/, '.json');

/** The anchor of a record's evidence on a prerendered page. */
export const evidenceAnchor = (record: string): string => `e-${record}`;

/** A downloadable file of the dataset, relative to the page. */
export const openDataPath = (file: string): string => `data/open/${file}`;

/** Route patterns for the route table. */
export const ROUTES = {
  overview: HOME,
  domain: '/d/:domain',
  indicator: '/i/:indicator',
  compare: '/compare',
  all: '/all',
  map: '/map',
  county: '/county/:adcode',
  sources: '/sources',
  reader: '/sources/:doc',
  review: '/review',
  proof: '/proof',
  changes: '/changes',
  about: '/about',
  decks: '/present',
  present: '/present/:deck',
  handout: '/present/:deck/handout',
  speaker: '/present/:deck/speaker',
  gallery: '/gallery',
} as const;

function withQuery(
  path: string,
  query: Readonly<Record<string, string | number | null | undefined>>,
): string {
  const pairs = Object.entries(query).filter(([, value]) => (value ?? '') !== '');
  const text = pairs.map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`).join('&');
  return text === '' ? path : `${path}?${text}`;
}

export const pathToOverview = (): string => ROUTES.overview;
/** Corrections, and what is new since the reader's last visit. */
export const pathToChanges = (): string => ROUTES.changes;
export const pathToAbout = (): string => ROUTES.about;
/** Proof-reading of a draft, whose text is never part of the address. */
export const pathToProof = (): string => ROUTES.proof;
/** The review; `item` is a disagreement, a sum, a record in doubt, or a section of the page. */
export const pathToReview = (item?: string, filters?: Readonly<Record<string, string | null>>): string =>
  withQuery(ROUTES.review, { ...filters, c: item });
/** The catalogue of all records; `i` are the indicators of a comparison for which more are picked there. */
export const pathToAll = (query: Readonly<Record<string, string | null | undefined>> = {}): string =>
  withQuery(ROUTES.all, query);
/** The sheet with every figure, its scope and its source, to be signed off on paper. */
export const pathToSheet = (): string => withQuery(ROUTES.review, { view: 'sheet' });
export const pathToSources = (page = 1): string =>
  withQuery(ROUTES.sources, { page: page === 1 ? undefined : page });

/**
 * A domain tab, optionally with a panel to scroll to or a record whose evidence is open. The page number may
 * be omitted: the tab looks up which page holds the item.
 */
export const pathToDomain = (domain: string, panel?: string, record?: string, page?: number): string =>
  withQuery(domain === OVERVIEW ? ROUTES.overview : `/d/${domain}`, {
    page: page === 1 ? undefined : page,
    panel,
    f: record,
  });

export const pathToIndicator = (indicator: string): string => `/i/${indicator}`;

/** Layers of the map that are not named after a domain. */
export const MENTIONED_LAYER = 'told';
export const COVERAGE_LAYER = 'coverage';
export const PROVINCE_LAYER = 'province';
export const valuesLayer = (indicator: string): string => `i-${indicator}`;

export interface MapQuery {
  /** `tiles`, or undefined for boundaries. */
  readonly drawing?: string | undefined;
  /** A domain or one of the layers above; undefined for the first layer that the map offers. */
  readonly layer?: string | undefined;
  /** The period of the figures to show; undefined for the latest. */
  readonly year?: string | undefined;
  /** Code of the selected county. */
  readonly county?: string | undefined;
}

/** The map of the counties. */
export const pathToMap = ({ drawing, layer, year, county }: MapQuery = {}): string =>
  withQuery(ROUTES.map, { drawing, layer, year, county });
export const pathToCounty = (adcode: string): string => `/county/${adcode}`;

/** All decks: the city's own and the visitor's. */
export const pathToDecks = (): string => ROUTES.decks;

/** The city's own deck. */
export const MAIN_DECK = 'main';

/** The session of windows whose address names none. */
export const DEFAULT_SESSION = 'default';

const sessionEntry = (session: string | undefined) => (session === DEFAULT_SESSION ? undefined : session);

/** The audience window of a deck, from its first slide unless another is named. */
export const pathToSlide = (deck: string, slide?: number, theme?: string, session?: string): string =>
  withQuery(`/present/${deck}`, {
    s: slide === 1 ? undefined : slide,
    theme,
    session: sessionEntry(session),
  });

/** The speaker's console. */
export const pathToSpeaker = (deck: string, session?: string, slide?: number): string =>
  withQuery(`/present/${deck}/speaker`, {
    s: slide === 1 ? undefined : slide,
    session: sessionEntry(session),
  });

/** The domain of a tab's path; null for any other path. */
export function domainOfPath(path: string): string | null {
  return /^\/d\/([a-z0-9-]+)/.exec(path)?.[1] ?? null;
}

/** The handout of a deck, to print or to export; 16:9 on light paper by default. */
export const pathToHandout = (deck: string, paper?: string, theme?: string): string =>
  withQuery(`/present/${deck}/handout`, { paper, theme });

/** Indicators side by side. */
export const pathToCompare = (indicators: readonly string[] = []): string =>
  withQuery(ROUTES.compare, { i: indicators.join(',') });

/**
 * A paragraph of a document. An evidence id marks its figure as the current one; a domain dims the figures of
 * the others.
 */
export const pathToParagraph = (
  doc: string,
  paragraph?: number,
  evidence?: string,
  domain?: string | null,
): string => withQuery(`/sources/${doc}`, { p: paragraph, e: evidence, d: domain ?? undefined });

/** One fact in two documents: `evidence` stands in `doc`, `other` in another one. */
export const pathToPair = (doc: string, paragraph: number, evidence: string, other: string): string =>
  withQuery(`/sources/${doc}`, { p: paragraph, e: evidence, with: other });

/** The same path as an href, for plain anchors and copied links. */
export const hashHref = (path: string): string => `#${path}`;

/** Files of the portable copy, beside its pages. */
export const DATA_SCRIPT = 'data.js';
export const APP_SCRIPT = 'app.js';
export const APP_STYLES = 'app.css';
export const OPEN_SCRIPT = 'open.js';
/** Lazy-loaded when a PPTX is exported, because it is as large as a quarter of everything else. */
export const PPTX_SCRIPT = 'pptx.js';
/** Lazy-loaded when a draft is a docx file, and when a proof is saved as one. */
export const DOCX_READER_SCRIPT = 'docx-reader.js';
export const DOCX_WRITER_SCRIPT = 'docx-writer.js';
/** In the folder: who published it; always there, and without a signature where it was not signed. */
export const SIGNATURE_SCRIPT = 'signature.js';
/** The whole site in a single file, to send by chat. */
export const SINGLE_PAGE = 'youju-single.html';
/** In the single file: the documents from which it builds its search index. */
export const SEARCH_DOCUMENTS_PATH = 'data/search-documents.json';
