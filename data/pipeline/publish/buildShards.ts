import { panelRecordIds } from '../../../src/model/authored/panelRecords.ts';
import type { Indicator } from '../../../src/model/authored/records.ts';
import { splitIntoBuckets } from '../../../src/model/fields/locations.ts';
import {
  ALIASES_SHARD,
  CORE_SHARD,
  COUNTIES_SHARD,
  deckShard,
  documentShard,
  domainShard,
  LEXICON_SHARD,
  locationsShard,
  mapShard,
  OVERVIEW,
  REVIEW_SHARD,
  revisionOf,
  sourcesShard,
} from '../../../src/model/paths.ts';
import type {
  DocumentHeader,
  DomainShard,
  PublishedIndicator,
  PublishedRecord,
} from '../../../src/model/published/dataset.ts';
import { versionList } from '../../../src/model/published/datasetVersion.ts';
import { type PublishedVersion, VERSIONS_SHARD } from '../../../src/model/published/versionHistory.ts';
import { buildSearchFiles } from '../../../src/model/search/searchIndex.ts';
import type { AuthoredIndex } from '../read/authoredIndex.ts';
import type { Boundaries } from '../read/boundaries.ts';
import { ownEvidence } from '../read/conflictSides.ts';
import { readingLexicon } from '../read/lexicon/readingLexicon.ts';
import type { Lock } from '../read/lock.ts';
import { sha256 } from '../read/originals.ts';
import type { Authored } from '../read/readAuthored.ts';
import { buildCatalogue } from './buildCatalogue.ts';
import { buildCore, LISTED_DOCUMENTS, MOST_DOCUMENTS } from './buildCore.ts';
import { buildCounties } from './buildCounties.ts';
import { buildDocument, documentHeader } from './buildDocument.ts';
import { buildManifest, citedDocumentIds } from './buildManifest.ts';
import { buildMapGeometry } from './buildMapGeometry.ts';
import { buildReview } from './buildReview.ts';
import { listSearchItems, listSearchWords, spellWord } from './buildSearch.ts';
import { buildOpenData } from './openData.ts';
import { type DomainPage, formatLocations } from './paginateDomain.ts';
import { paginateDomains } from './paginateDomains.ts';
import { publishAliases } from './publishAliases.ts';

/** Generated files: text by path relative to public/data. */
export type GeneratedFiles = ReadonlyMap<string, string>;

/** Lists of rows are for programs, and indentation would double them. */
const isRows = (value: unknown): boolean => typeof value === 'object' && value !== null && 'rows' in value;

const serialise = (value: unknown): string =>
  `${JSON.stringify(value, null, isRows(value) ? undefined : 1)}\n`;

function publishIndicator({ observations: _, ...indicator }: Indicator): PublishedIndicator {
  return indicator;
}

/** Builds the geometry of each boundary file, joined by code; the province's own code joins nothing. */
function buildMapGeometries(
  authored: Authored,
  boundaries: Boundaries,
): Array<ReturnType<typeof buildMapGeometry>> {
  const regionOf = new Map(
    authored.regions.flatMap((region) =>
      region.adcode === null || region.id === authored.site.region ? [] : [[region.adcode, region] as const],
    ),
  );
  return [...boundaries].map(([adcode, file]) => buildMapGeometry(adcode, file, regionOf));
}

/** All inputs of a derived record, which its card quotes. */
function derivedInputs(index: AuthoredIndex, id: string): readonly string[] {
  const entry = index.byId.get(id);
  return entry?.kind === 'observation' ? (entry.record.derived?.inputs ?? []) : [];
}

/**
 * Sorts documents, selects those whose headers go into the core shard, and returns what each shard has to
 * bring along of the others.
 */
function splitDocuments(headers: readonly DocumentHeader[], firstPages: ReadonlySet<string>) {
  const known = headers.length <= MOST_DOCUMENTS ? headers : headers.filter(({ id }) => firstPages.has(id));
  const first = new Set(known.map(({ id }) => id));
  const bring = (cited: ReadonlySet<string>) => {
    const documents = headers.filter(({ id }) => cited.has(id) && !first.has(id));
    return documents.length === 0 ? {} : { documents };
  };
  return { known, bring };
}

function buildOverview(authored: Authored, index: AuthoredIndex, records: readonly PublishedRecord[]) {
  const panels = authored.panels[OVERVIEW] ?? [];
  const shown = new Set(panels.flatMap(panelRecordIds));
  const inputs = new Set([...shown].flatMap((id) => derivedInputs(index, id)));
  return {
    domain: OVERVIEW,
    indicators: [],
    records: records.filter(({ id }) => shown.has(id) || inputs.has(id)),
    panels,
  } satisfies Omit<DomainShard, 'version'>;
}

/**
 * Assembles every published file. The version is a digest of all contents and is part of every shard, so that
 * a shard of another build can be told from a damaged one; a copy computes it again.
 */
export function buildShards(
  authored: Authored,
  index: AuthoredIndex,
  lock: Lock,
  boundaries: Boundaries,
  history: readonly PublishedVersion[] = [],
): GeneratedFiles {
  const maps = buildMapGeometries(authored, boundaries);
  const domains = paginateDomains(authored, index);
  const { all, paged, locations } = domains;
  const overview = buildOverview(authored, index, all);
  const headers = authored.documents
    .map((doc) => documentHeader(doc, index, lock))
    // Documents with the most figures come first.
    .sort((a, b) => b.numeralCount - a.numeralCount);
  const firstPages = [overview, ...[...paged.values()].flatMap(({ pages: [first] }) => first ?? [])];
  const { known, bring } = splitDocuments(
    headers,
    citedDocumentIds(firstPages.flatMap(({ records }) => records)),
  );
  const locationLists = splitIntoBuckets(formatLocations(locations));
  const contents = new Map<string, object>();
  contents.set(
    CORE_SHARD,
    buildCore(authored, index, lock, domains, { headers, known, maps, places: locationLists.length }),
  );
  const everyDocument = new Set(headers.map(({ id }) => id));
  contents.set(REVIEW_SHARD, { ...bring(everyDocument), ...buildReview(authored, index, lock) });
  const counties = buildCounties(authored, index, all, lock);
  contents.set(COUNTIES_SHARD, { ...bring(citedDocumentIds(counties.records)), ...counties });
  for (const map of maps) contents.set(mapShard(map.adcode), map);
  contents.set(LEXICON_SHARD, readingLexicon());
  const searchItems = listSearchItems(authored, index, domains.pageOf);
  for (const [path, content] of buildSearchFiles(searchItems, listSearchWords(authored), spellWord))
    contents.set(path, content);
  for (const [path, content] of buildCatalogue(authored, index, all)) contents.set(path, content);
  contents.set(domainShard(OVERVIEW), overview);
  for (const [domain, { pages }] of paged)
    pages.forEach((page, at) => {
      contents.set(domainShard(domain, at + 1), publishPage(domain, at + 1, page, bring));
    });
  locationLists.forEach((list, at) => {
    contents.set(locationsShard(at), { places: list });
  });
  // If all headers are in the core shard, the first page needs no shard.
  if (known.length < headers.length)
    for (let at = 0; at < headers.length; at += LISTED_DOCUMENTS)
      contents.set(sourcesShard(at / LISTED_DOCUMENTS + 1), {
        documents: headers.slice(at, at + LISTED_DOCUMENTS),
      });
  if (authored.aliases.length > 0) contents.set(ALIASES_SHARD, { aliases: publishAliases(authored, index) });
  for (const deck of Object.values(authored.decks)) contents.set(deckShard(deck.id), deck);
  const conflictsOf = (doc: string) =>
    authored.conflicts.filter((conflict) => ownEvidence(conflict).some((evidence) => evidence.doc === doc));
  for (const doc of authored.documents)
    contents.set(documentShard(doc.id), buildDocument(doc, index, conflictsOf(doc.id), lock));

  // A digest of digests, because all contents in one string could exceed the maximum length of strings.
  const digests = [...contents].map(([path, content]): [string, string] => [
    path,
    sha256(serialise({ version: '', ...content })),
  ]);
  const version = revisionOf(sha256(versionList(new Map(digests))));
  const files = new Map([
    ...[...contents].map(([path, content]): [string, string] => [path, serialise({ version, ...content })]),
    ...(history.length === 0 ? [] : [[VERSIONS_SHARD, serialise({ version, published: history })] as const]),
    ...buildOpenData(authored, index, lock, version),
  ]);
  const { manifest, lists } = buildManifest(files, version, serialise);
  return new Map([...files, ...lists, ['manifest.json', serialise(manifest)]]);
}

function publishPage(
  domain: string,
  page: number,
  { indicators, records, panels }: DomainPage,
  bring: (cited: ReadonlySet<string>) => Pick<DomainShard, 'documents'>,
): Omit<DomainShard, 'version'> {
  return {
    domain,
    ...(page === 1 ? {} : { page }),
    ...bring(citedDocumentIds(records)),
    indicators: indicators.map(publishIndicator),
    records: [...records],
    panels: [...panels],
  };
}
