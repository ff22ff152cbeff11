import { type PanelSpec, panelRecordIds } from '../../src/model/panelSpec.ts';
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
  return {
    records,
    byId: new Map(records.map((entry) => [entry.id, entry])),
    regions: new Map(authored.regions.map((region) => [region.id, region])),
    paragraphs: new Map(
      authored.documents.map((doc) => [doc.id, new Map(doc.paragraphs.map((p) => [p.n, p]))]),
    ),
    evidenceOf: group(evidence),
    panelsOf: group(panels),
  };
}
