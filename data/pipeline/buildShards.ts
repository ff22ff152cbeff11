import {
  type CoreShard,
  DATASET_SCHEMA,
  type DomainShard,
  type Manifest,
  type PublishedIndicator,
  type PublishedRecord,
} from '../../src/model/dataset.ts';
import { panelRecordIds } from '../../src/model/panelSpec.ts';
import {
  CORE_SHARD,
  COUNTIES_SHARD,
  deckShard,
  documentShard,
  domainShard,
  mapShard,
  OVERVIEW,
  REVIEW_SHARD,
  SEARCH_SHARD,
} from '../../src/model/paths.ts';
import type { Indicator } from '../../src/model/records.ts';
import type { AuthoredIndex } from './authoredIndex.ts';
import type { Boundaries } from './boundaries.ts';
import { buildCounties } from './buildCounties.ts';
import { buildDocument, documentHeader } from './buildDocument.ts';
import { buildReview } from './buildReview.ts';
import { buildSearch } from './buildSearch.ts';
import { drawMap } from './drawMap.ts';
import type { Lock } from './lock.ts';
import { buildOpenData } from './openData.ts';
import { sha256 } from './originals.ts';
import { publishRecord } from './publishRecords.ts';
import type { Authored } from './readAuthored.ts';

/** Generated text by path relative to public/data. */
export type GeneratedFiles = ReadonlyMap<string, string>;

const serialise = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

function publishIndicator({ observations: _, ...indicator }: Indicator): PublishedIndicator {
  return indicator;
}

/** One drawing for each boundary file, joined by code; the code of the province joins nothing. */
function drawMaps(authored: Authored, boundaries: Boundaries): Array<ReturnType<typeof drawMap>> {
  const regionOf = new Map(
    authored.regions.flatMap((region) =>
      region.adcode === null || region.kind === 'city' ? [] : [[region.adcode, region] as const],
    ),
  );
  return [...boundaries].map(([adcode, file]) => drawMap(adcode, file, regionOf));
}

/** What a derived record is worked out from: its card quotes them. */
function derivedInputs(index: AuthoredIndex, id: string): readonly string[] {
  const entry = index.byId.get(id);
  return entry?.kind === 'observation' ? (entry.record.derived?.inputs ?? []) : [];
}

/**
 * Assembles every published file. The version is a digest of all contents, and every shard
 * carries it, so that a shard of another build is told from a damaged one.
 */
export function buildShards(
  authored: Authored,
  index: AuthoredIndex,
  lock: Lock,
  boundaries: Boundaries,
): GeneratedFiles {
  const maps = drawMaps(authored, boundaries);
  const published = new Map<string, PublishedRecord[]>(authored.site.domains.map(({ id }) => [id, []]));
  for (const entry of index.records) published.get(entry.domain)?.push(publishRecord(entry, index));
  const figuresOf = (domain: string) =>
    published.get(domain)?.filter((record) => record.quantity !== null).length ?? 0;
  const contents = new Map<string, object>();
  contents.set(CORE_SHARD, {
    site: authored.site,
    regions: authored.regions,
    // The document with the most figures first.
    documents: authored.documents
      .map((doc) => documentHeader(doc, index, lock))
      .sort((a, b) => b.numeralCount - a.numeralCount),
    domains: authored.site.domains.map((domain) => ({ ...domain, figures: figuresOf(domain.id) })),
    indicators: Object.fromEntries(
      Object.entries(authored.indicators).flatMap(([domain, list]) => list.map(({ id }) => [id, domain])),
    ),
    review: {
      conflicts: authored.conflicts.length,
      open: authored.conflicts.filter(({ state }) => state === 'open').length,
      checks: authored.checks.length,
    },
    decks: Object.values(authored.decks).map(({ id, title, slides }) => ({
      id,
      title,
      slides: slides.length,
    })),
    maps: maps.map(({ adcode, width, height }) => ({
      kind: adcode === authored.site.adcode ? 'city' : 'province',
      adcode,
      width,
      height,
    })),
  } satisfies Omit<CoreShard, 'version'>);
  contents.set(REVIEW_SHARD, buildReview(authored, index, lock));
  contents.set(COUNTIES_SHARD, buildCounties(authored, index, [...published.values()].flat()));
  for (const map of maps) contents.set(mapShard(map.adcode), map);
  contents.set(SEARCH_SHARD, buildSearch(authored, index));
  const overview = authored.panels[OVERVIEW] ?? [];
  const onOverview = new Set(overview.flatMap(panelRecordIds));
  const inputs = new Set([...onOverview].flatMap((id) => derivedInputs(index, id)));
  contents.set(domainShard(OVERVIEW), {
    domain: OVERVIEW,
    indicators: [],
    records: [...published.values()].flat().filter(({ id }) => onOverview.has(id) || inputs.has(id)),
    panels: overview,
  } satisfies Omit<DomainShard, 'version'>);
  for (const { id } of authored.site.domains) {
    const records = published.get(id) ?? [];
    if (records.length === 0) continue;
    contents.set(domainShard(id), {
      domain: id,
      indicators: (authored.indicators[id] ?? []).map(publishIndicator),
      records,
      panels: authored.panels[id] ?? [],
    } satisfies Omit<DomainShard, 'version'>);
  }
  for (const deck of Object.values(authored.decks)) contents.set(deckShard(deck.id), deck);
  const conflictsOf = (doc: string) =>
    authored.conflicts.filter(({ sides }) =>
      sides.some(({ evidence }) => typeof evidence !== 'string' && evidence.doc === doc),
    );
  for (const doc of authored.documents)
    contents.set(documentShard(doc.id), buildDocument(doc, index, conflictsOf(doc.id), lock));

  const version = sha256(serialise([...contents])).slice(0, 12);
  const files = new Map([
    ...[...contents].map(([path, content]): [string, string] => [path, serialise({ version, ...content })]),
    ...buildOpenData(authored, index, lock, version),
  ]);
  const manifest: Manifest = {
    schema: DATASET_SCHEMA,
    version,
    files: Object.fromEntries(
      [...files].map(([path, text]) => [path, { sha256: sha256(text), bytes: Buffer.byteLength(text) }]),
    ),
  };
  files.set('manifest.json', serialise(manifest));
  return files;
}
