import { panelRecordIds } from '../../../src/model/authored/panelRecords.ts';
import type { PanelSpec } from '../../../src/model/authored/panelSpec.ts';
import type { Conflict } from '../../../src/model/authored/review.ts';
import { sitePlans } from '../../../src/model/authored/sitePlans.ts';
import type { Paragraph, Region } from '../../../src/model/authored/source.ts';
import type { PlanPeriod } from '../../../src/model/fields/planPeriod.ts';
import type { Origin } from '../../../src/model/fields/vocabulary.ts';
import type { Change } from '../../../src/model/published/revision.ts';
import { type AuthoredRecord, listRecords } from './listRecords.ts';
import type { EvidenceToResolve } from './lock.ts';
import type { Authored } from './readAuthored.ts';

export interface EvidenceOfRecord extends EvidenceToResolve {
  readonly entry: AuthoredRecord;
}

export interface PanelOfDomain {
  readonly domain: string;
  readonly panel: PanelSpec;
}

/** The look-up tables of all steps, built once, so that no step searches the whole dataset repeatedly. */
export interface AuthoredIndex {
  readonly records: readonly AuthoredRecord[];
  readonly byId: ReadonlyMap<string, AuthoredRecord>;
  readonly regions: ReadonlyMap<string, Region>;
  /** The plan periods of the site, the current one last. */
  readonly plans: readonly PlanPeriod[];
  readonly paragraphs: ReadonlyMap<string, ReadonlyMap<number, Paragraph>>;
  readonly evidenceOf: (doc: string) => readonly EvidenceOfRecord[];
  readonly panelsOf: (record: string) => readonly PanelOfDomain[];
  /** Panels that show the record or one derived from it, that is, those its quotes are a source of. */
  readonly panelsFedBy: (record: string) => readonly PanelOfDomain[];
  /** Ids of open disagreements that concern the record. */
  readonly openConflictsOf: (record: string) => readonly string[];
  /** Ids of disagreements that concern it and are settled. */
  readonly settledConflictsOf: (record: string) => readonly string[];
  /** The origin of a disagreement. */
  readonly originOf: (conflict: string) => Origin | undefined;
  /** Corrections recorded under an id, oldest first. */
  readonly changesOf: (record: string) => readonly Change[];
  /** Former ids of the record. */
  readonly formerIdsOf: (record: string) => readonly string[];
}

/** The authored data with their own index, passed as one argument so that the two always belong together. */
export interface IndexedData {
  readonly authored: Authored;
  readonly index: AuthoredIndex;
}

function group<T>(items: Iterable<readonly [key: string, item: T]>): (key: string) => readonly T[] {
  const groups = new Map<string, T[]>();
  for (const [key, item] of items) {
    const list = groups.get(key);
    if (list) list.push(item);
    else groups.set(key, [item]);
  }
  return (key) => groups.get(key) ?? [];
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** Groups disagreements of one state by the records they concern. */
const concerning = (conflicts: readonly Conflict[], state: Conflict['state']) =>
  group(
    conflicts
      .filter((conflict) => conflict.state === state)
      .flatMap(({ id, concerns }) => concerns.map((record) => [record, id] as const)),
  );

export function buildIndex(authored: Authored): AuthoredIndex {
  const records = listRecords(authored);
  const evidence = records.flatMap((entry) =>
    entry.evidence.map(
      (item) => [item.doc, { entry, evidence: item, file: entry.file, recordId: entry.id }] as const,
    ),
  );
  const panels = Object.entries(authored.panels).flatMap(([domain, list]) =>
    list.flatMap((panel) => panelRecordIds(panel).map((id) => [id, { domain, panel }] as const)),
  );
  const panelsOf = group(panels);
  const workedOutFrom = group(
    records.flatMap((entry) =>
      entry.kind === 'observation'
        ? (entry.record.derived?.inputs ?? []).map((input) => [input, entry.id] as const)
        : [],
    ),
  );
  const origins = new Map(authored.conflicts.map(({ id, origin }) => [id, origin]));
  const byDate = [...authored.changes].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return {
    records,
    byId: new Map(records.map((entry) => [entry.id, entry])),
    plans: sitePlans(authored.site),
    regions: new Map(authored.regions.map((region) => [region.id, region])),
    paragraphs: new Map(
      authored.documents.map((doc) => [doc.id, new Map(doc.paragraphs.map((p) => [p.n, p]))]),
    ),
    evidenceOf: group(evidence),
    panelsOf,
    panelsFedBy: (id) => unique([id, ...workedOutFrom(id)].flatMap(panelsOf)),
    openConflictsOf: concerning(authored.conflicts, 'open'),
    settledConflictsOf: concerning(authored.conflicts, 'settled'),
    originOf: (id) => origins.get(id),
    formerIdsOf: group(
      authored.aliases.flatMap(({ kind, from, to }) =>
        kind === 'record' && to !== null ? [[to, from] as const] : [],
      ),
    ),
    changesOf: group(byDate.map((change) => [change.record, change] as const)),
  };
}
