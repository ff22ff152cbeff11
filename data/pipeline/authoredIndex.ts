import { type PanelSpec, panelRecordIds } from '../../src/model/panelSpec.ts';
import type { Change } from '../../src/model/revision.ts';
import type { Paragraph, Region } from '../../src/model/source.ts';
import { type AuthoredRecord, listRecords } from './listRecords.ts';
import type { HeldEvidence } from './lock.ts';
import type { Authored } from './readAuthored.ts';

export interface EvidenceOfRecord extends HeldEvidence {
  readonly entry: AuthoredRecord;
}

export interface PanelOfDomain {
  readonly domain: string;
  readonly panel: PanelSpec;
}

/** Everything that the steps look up, built once, so that no step walks the whole for each part. */
export interface AuthoredIndex {
  readonly records: readonly AuthoredRecord[];
  readonly byId: ReadonlyMap<string, AuthoredRecord>;
  readonly regions: ReadonlyMap<string, Region>;
  readonly paragraphs: ReadonlyMap<string, ReadonlyMap<number, Paragraph>>;
  readonly evidenceOf: (doc: string) => readonly EvidenceOfRecord[];
  readonly panelsOf: (record: string) => readonly PanelOfDomain[];
  /** Panels that draw the record or one worked out from it: where its words are a source. */
  readonly panelsFedBy: (record: string) => readonly PanelOfDomain[];
  /** Open disagreements that the record is a side of. */
  readonly openConflictsOf: (record: string) => readonly string[];
  /** Disagreements that it was a side of and that were settled. */
  readonly settledConflictsOf: (record: string) => readonly string[];
  /** Corrections of the record, oldest first. */
  readonly changesOf: (record: string) => readonly Change[];
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

function conflictsIn(
  state: Authored['conflicts'][number]['state'],
  authored: Authored,
  records: readonly AuthoredRecord[],
): Array<readonly [record: string, conflict: string]> {
  const conflicts = authored.conflicts.filter((conflict) => conflict.state === state);
  const ids = new Set(conflicts.map(({ id }) => id));
  return [
    ...conflicts.flatMap(({ id, sides }) =>
      sides.flatMap(({ record }) => (record === undefined ? [] : [[record, id] as const])),
    ),
    ...records.flatMap(({ id, evidence }) =>
      evidence.flatMap(({ conflict }) =>
        conflict !== undefined && ids.has(conflict) ? [[id, conflict] as const] : [],
      ),
    ),
  ];
}

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
  const openOf = group(conflictsIn('open', authored, records));
  const settledOf = group(conflictsIn('settled', authored, records));
  const byDate = [...authored.changes].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return {
    records,
    byId: new Map(records.map((entry) => [entry.id, entry])),
    regions: new Map(authored.regions.map((region) => [region.id, region])),
    paragraphs: new Map(
      authored.documents.map((doc) => [doc.id, new Map(doc.paragraphs.map((p) => [p.n, p]))]),
    ),
    evidenceOf: group(evidence),
    panelsOf,
    panelsFedBy: (id) => unique([id, ...workedOutFrom(id)].flatMap(panelsOf)),
    openConflictsOf: (id) => unique(openOf(id)),
    settledConflictsOf: (id) => unique(settledOf(id)),
    changesOf: group(byDate.map((change) => [change.record, change] as const)),
  };
}
