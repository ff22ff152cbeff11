/** The only place that spells addresses: files of the dataset and places in the app. */

export const MANIFEST_PATH = 'data/manifest.json';
export const ORIGINALS_INDEX_PATH = 'originals/index.json';

/** Third-party software in the site, with its licences. */
export const LICENCES_PATH = 'licences.txt';

/** The overview is composed like a domain, of records of all domains. */
export const OVERVIEW = 'overview';

/** Names inside the manifest, relative to `data/`. */
export const CORE_SHARD = 'core.json';
export const COUNTIES_SHARD = 'counties.json';
/** Of the search index: what is read first, its terms and its entries by part. */
export const SEARCH_DIRECTORY = 'search/index.json';
export const searchTermsShard = (part: number): string => `search/terms/${part}.json`;
export const searchEntriesShard = (part: number): string => `search/entries/${part}.json`;
export const REVIEW_SHARD = 'review.json';
/** What became of ids that name nothing any more. */
export const ALIASES_SHARD = 'aliases.json';
export const deckShard = (deck: string): string => `decks/${deck}.json`;
/** A page of a domain, from 1. */
export const domainShard = (domain: string, page = 1): string =>
  page === 1 ? `domains/${domain}.json` : `domains/${domain}/${page}.json`;
/** The domain, or the overview, whose first page a file is; null for any other file. */
export const domainOfShard = (shard: string): string | null =>
  /^domains\/([^/]+)\.json$/.exec(shard)?.[1] ?? null;
/** Where things are, by list; hashes of files that the manifest leaves to a list; the documents, by page. */
export const locationsShard = (list: number): string => `places/${list}.json`;
export const filesShard = (list: number): string => `files/${list}.json`;
export const sourcesShard = (page: number): string => `sources/${page}.json`;
/** A map drawn at build time, by the code of what it shows. */
export const mapShard = (adcode: string): string => `map/${adcode}.json`;
export const documentShard = (doc: string): string => `documents/${doc}.json`;

export const dataPath = (shard: string): string => `data/${shard}`;
export const originalPath = (file: string): string => `originals/${file}`;

/** Everything for other people's pages lies in one folder. */
const EMBED = 'embed';
/** One panel as a page of its own: the one that follows the data, or the one of a frozen version. */
export const embedPath = (panel: string, version?: string): string =>
  version === undefined ? `${EMBED}/${panel}.html` : `${EMBED}/v/${version}/${panel}.html`;
/** The picture of a panel with title, scope, source and date in it. */
export const embedPicturePath = (panel: string, type: 'svg' | 'png', version?: string): string =>
  embedPath(panel, version).replace(/html$/, type);
/** What a program that knows oEmbed asks for. */
export const oembedPath = (panel: string): string => `${EMBED}/${panel}.oembed.json`;
/** Fits the height of every frame on a page, and defines `<youju-panel>`; the address stays. */
export const LOADER_PATH = `${EMBED}/loader.js`;
/** Heights of all panels and the frozen versions, for the dialog that hands out snippets. */
export const EMBED_INDEX_PATH = `${EMBED}/index.json`;

/** Files that stand in the site's own folder: the overview, and each domain, drawn by the build. */
const FRONT_PAGE = 'index.html';
/** By itself: the head script needs this route alone. */
const HOME = '/';
/** The page that was drawn for a place; null for a place that has none of its own. */
export function fileOfPath(path: string): string | null {
  const domain = /^\/d\/([a-z0-9-]+)$/.exec(path)?.[1];
  if (domain !== undefined) return `${domain}.html`;
  return path === HOME ? FRONT_PAGE : null;
}
/** The place that a drawn page shows, by the name of its file; null for any other file. */
export function pathOfFile(file: string): string | null {
  const name = /^([a-z0-9-]+)\.html$/.exec(file)?.[1];
  return name === undefined ? null : file === FRONT_PAGE ? HOME : `/d/${name}`;
}
/** The place a drawn page shows, by the name of its shard. */
export const pathOfPage = (page: string): string => pathToDomain(page);
/** Pictures that the build drew for a page of the app, for those who come to it from another. */
export const prerenderedPath = (page: string): string => `drawn/${page}.json`;

/** Where the words of a record stand on a page drawn at build time. */
export const evidenceAnchor = (record: string): string => `e-${record}`;

/** A downloadable file of the dataset, relative to the page. */
export const openDataPath = (file: string): string => `data/open/${file}`;

/** Route patterns for the route table. */
export const ROUTES = {
  overview: HOME,
  domain: '/d/:domain',
  indicator: '/i/:indicator',
  compare: '/compare',
  map: '/map',
  county: '/county/:adcode',
  sources: '/sources',
  reader: '/sources/:doc',
  review: '/review',
  about: '/about',
  decks: '/present',
  present: '/present/:deck',
  handout: '/present/:deck/handout',
  speaker: '/present/:deck/speaker',
  gallery: '/gallery',
} as const;

function withQuery(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const text = pairs.map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`).join('&');
  return text === '' ? path : `${path}?${text}`;
}

export const pathToOverview = (): string => ROUTES.overview;
export const pathToAbout = (): string => ROUTES.about;
/** Everything in doubt; `item` is a disagreement, a sum, a record in doubt, or a section of the page. */
export const pathToReview = (item?: string): string => withQuery(ROUTES.review, { c: item });
/** Every figure with its scope and source, to be signed off on paper. */
export const pathToSheet = (): string => withQuery(ROUTES.review, { view: 'sheet' });
export const pathToSources = (page = 1): string =>
  withQuery(ROUTES.sources, { page: page === 1 ? undefined : page });

/**
 * A domain tab, with a panel to scroll to, or a record whose evidence is open, where one is named. The
 * page may be left out: a tab finds the one that holds what is named.
 */
export const pathToDomain = (domain: string, panel?: string, record?: string, page?: number): string =>
  withQuery(domain === OVERVIEW ? ROUTES.overview : `/d/${domain}`, {
    page: page === 1 ? undefined : page,
    panel,
    f: record,
  });

export const pathToIndicator = (indicator: string): string => `/i/${indicator}`;

/** Layers of the map that are named by no domain. */
export const MENTIONED_LAYER = 'told';
export const COVERAGE_LAYER = 'coverage';
export const PROVINCE_LAYER = 'province';
export const valuesLayer = (indicator: string): string => `i-${indicator}`;

export interface MapQuery {
  /** `tiles`; boundaries where it is left out. */
  readonly drawing?: string | undefined;
  /** A domain or one of the layers above; the first that the map offers where it is left out. */
  readonly layer?: string | undefined;
  /** Which figures of a layer of figures: by their period, the latest where it is left out. */
  readonly year?: string | undefined;
  /** The selected county, by its code. */
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

/** Windows that name no session share this one. */
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

/** The audience window as the console shows it in small: what stands on the wall, or what comes next. */
export const pathToPreview = (deck: string, preview: 'current' | 'next', session: string): string =>
  withQuery(`/present/${deck}`, { preview, session: sessionEntry(session) });

/** The domain of a tab's address; null for any other place. */
export function domainOfPath(path: string): string | null {
  return /^\/d\/([a-z0-9-]+)/.exec(path)?.[1] ?? null;
}

/** A deck as pages to print and a file to hand out; 16:9 on light paper unless others are named. */
export const pathToHandout = (deck: string, paper?: string, theme?: string): string =>
  withQuery(`/present/${deck}/handout`, { paper, theme });

/** Indicators side by side. */
export const pathToCompare = (indicators: readonly string[] = []): string =>
  withQuery(ROUTES.compare, { i: indicators.join(',') });

/** A paragraph of a document; with an evidence id that figure is the current one, with a domain the others are set back. */
export const pathToParagraph = (
  doc: string,
  paragraph?: number,
  evidence?: string,
  domain?: string | null,
): string => withQuery(`/sources/${doc}`, { p: paragraph, e: evidence, d: domain ?? undefined });

/** One fact in two documents: `evidence` stands in `doc`, `other` in another one. */
export const pathToPair = (doc: string, paragraph: number, evidence: string, other: string): string =>
  withQuery(`/sources/${doc}`, { p: paragraph, e: evidence, with: other });

/** The same address as an href for plain anchors and copied links. */
export const hashHref = (path: string): string => `#${path}`;

/** Files of the copy that is opened from disk, beside its pages. */
export const DATA_SCRIPT = 'data.js';
export const APP_SCRIPT = 'app.js';
export const APP_STYLES = 'app.css';
export const OPEN_SCRIPT = 'open.js';
/** Fetched when a presentation file is asked for: as large as a quarter of all the rest. */
export const PPTX_SCRIPT = 'pptx.js';
/** The whole site in one file, to send by chat. */
export const SINGLE_PAGE = 'youju-single.html';
/** In the one file: what its search index is built of, in place of the index. */
export const SEARCH_DOCUMENTS_PATH = 'data/search-documents.json';
