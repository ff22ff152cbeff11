import type { DomainShard, PublishedEvidence, PublishedRecord } from './dataset.ts';
import type { PanelSpec } from './panelSpec.ts';
import { selectEvidence } from './recordText.ts';

export interface RecordPair {
  readonly from: PublishedRecord;
  readonly to: PublishedRecord;
  /** What the text says, or arithmetic gives, lies between the two; null where no record holds it. */
  readonly change: PublishedRecord | null;
}

/** A panel with its records in place of their ids: all that a body needs to draw. */
export interface PanelData {
  readonly spec: PanelSpec;
  readonly records: readonly PublishedRecord[];
  readonly pairs: readonly RecordPair[];
  readonly whole: PublishedRecord | null;
  /** Everything shown, each once, in drawing order. */
  readonly all: readonly PublishedRecord[];
  /** Ids that the spec names and the dataset does not hold. */
  readonly missing: readonly string[];
  readonly byId: ReadonlyMap<string, PublishedRecord>;
}

export function indexRecords(shard: DomainShard): ReadonlyMap<string, PublishedRecord> {
  return new Map(shard.records.map((record) => [record.id, record]));
}

export function selectPanelData(spec: PanelSpec, byId: ReadonlyMap<string, PublishedRecord>): PanelData {
  const missing: string[] = [];
  const find = (id: string): PublishedRecord[] => {
    const record = byId.get(id);
    if (!record) missing.push(id);
    return record ? [record] : [];
  };
  const pairs = (spec.pairs ?? []).flatMap((pair) => {
    const [from] = find(pair.from);
    const [to] = find(pair.to);
    const [change] = pair.change === undefined ? [] : find(pair.change);
    return from && to ? [{ from, to, change: change ?? null }] : [];
  });
  const records = spec.records.flatMap(find);
  const whole = spec.whole === undefined ? null : (find(spec.whole)[0] ?? null);
  const all = [
    ...new Set([...pairs.flatMap(({ from, to }) => [from, to]), ...(whole ? [whole] : []), ...records]),
  ];
  return { spec, records, pairs, whole, all, missing, byId };
}

export interface SourceReference {
  readonly doc: string;
  readonly department: string | null;
  readonly paragraphs: ReadonlyArray<{ readonly paragraph: number; readonly evidence: PublishedEvidence }>;
}

/** Where a panel comes from: per document and department the paragraphs, each with its first evidence. */
export function selectSources(data: PanelData): SourceReference[] {
  const groups = new Map<
    string,
    { doc: string; department: string | null; first: Map<number, PublishedEvidence> }
  >();
  for (const record of data.all) {
    for (const evidence of selectEvidence(record, data.byId)) {
      const key = `${evidence.doc}|${evidence.department ?? ''}`;
      const group = groups.get(key) ?? {
        doc: evidence.doc,
        department: evidence.department,
        first: new Map(),
      };
      if (!group.first.has(evidence.paragraph)) group.first.set(evidence.paragraph, evidence);
      groups.set(key, group);
    }
  }
  return [...groups.values()].map(({ doc, department, first }) => ({
    doc,
    department,
    paragraphs: [...first]
      .sort(([a], [b]) => a - b)
      .map(([paragraph, evidence]) => ({ paragraph, evidence })),
  }));
}
