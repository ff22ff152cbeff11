import { changePairs, targetPairs } from '../authored/panelRecords.ts';
import type { PanelSpec } from '../authored/panelSpec.ts';
import type { DomainShard, PublishedEvidence, PublishedRecord } from '../published/dataset.ts';
import { selectEvidence } from '../text/recordText.ts';

export interface RecordPair {
  readonly from: PublishedRecord;
  readonly to: PublishedRecord;
  /** The record of the difference between the two, stated or derived; null where there is none. */
  readonly change: PublishedRecord | null;
}

/** A target and the figure that answers it. */
export interface RecordTarget {
  readonly target: PublishedRecord;
  readonly actual: PublishedRecord;
}

/** A line of a panel over time, with its dated figures as listed. */
export interface RecordLine {
  readonly label: string;
  readonly records: readonly PublishedRecord[];
}

/**
 * The line over the figures of a panel that states scope, unit and date, with what it covers for each figure.
 */
export interface ScopeLine {
  readonly words: readonly string[];
  /** Whether all figures have the one scope that the line names. */
  readonly scope: boolean;
  /** Ids of the records whose scope the line states, where it is that of most and the others tell theirs. */
  readonly placed?: ReadonlySet<string>;
  readonly group: boolean;
  /**
   * Ids of the records whose date the line states: all of one date, or the first and second points of pairs.
   */
  readonly dated: ReadonlySet<string>;
}

/** A panel with its records in place of their ids: all that a panel body needs to render. */
export interface PanelData {
  readonly spec: PanelSpec;
  readonly records: readonly PublishedRecord[];
  readonly pairs: readonly RecordPair[];
  readonly targets: readonly RecordTarget[];
  readonly lines: readonly RecordLine[];
  readonly whole: PublishedRecord | null;
  /** All records shown, each once, in drawing order. */
  readonly all: readonly PublishedRecord[];
  /** Ids that the spec names and the dataset does not contain. */
  readonly missing: readonly string[];
  readonly byId: ReadonlyMap<string, PublishedRecord>;
  /** For a part cut out of a panel: the scope line of the whole panel, under which the part is shown. */
  readonly line?: ScopeLine;
  /** Whether signs stand for the tags of its figures, because the page shows their words on pointing. */
  readonly quiet?: boolean;
}

export function indexRecords(shard: DomainShard): ReadonlyMap<string, PublishedRecord> {
  return new Map(shard.records.map((record) => [record.id, record]));
}

/** Merges pages of the same domain: each record and indicator once, panels in their order. */
export function mergePages(pages: readonly DomainShard[]): DomainShard[] {
  const domains = new Map<string, DomainShard[]>();
  for (const page of pages) domains.set(page.domain, [...(domains.get(page.domain) ?? []), page]);
  const once = <T extends { readonly id: string }>(items: readonly T[]): T[] => [
    ...new Map(items.map((item) => [item.id, item])).values(),
  ];
  return [...domains.values()].flatMap((list) => {
    const [only] = list;
    if (!only || list.length === 1) return list;
    const ordered = [...list].sort((a, b) => (a.page ?? 1) - (b.page ?? 1));
    return [
      {
        version: only.version,
        domain: only.domain,
        indicators: once(ordered.flatMap(({ indicators }) => indicators)),
        records: once(ordered.flatMap(({ records }) => records)),
        panels: once(ordered.flatMap(({ panels }) => panels)),
      },
    ];
  });
}

export function selectPanelData(spec: PanelSpec, byId: ReadonlyMap<string, PublishedRecord>): PanelData {
  const missing: string[] = [];
  const find = (id: string): PublishedRecord[] => {
    const record = byId.get(id);
    if (!record) missing.push(id);
    return record ? [record] : [];
  };
  const pairs = changePairs(spec).flatMap((pair) => {
    const [from] = find(pair.from);
    const [to] = find(pair.to);
    const [change] = pair.change === undefined ? [] : find(pair.change);
    return from && to ? [{ from, to, change: change ?? null }] : [];
  });
  const targets = targetPairs(spec).flatMap((pair) => {
    const [target] = find(pair.target);
    const [actual] = find(pair.actual);
    return target && actual ? [{ target, actual }] : [];
  });
  const lines = (spec.series ?? []).map(({ label, records }) => ({ label, records: records.flatMap(find) }));
  const records = spec.records.flatMap(find);
  const whole = spec.whole === undefined ? null : (find(spec.whole)[0] ?? null);
  const all = [
    ...new Set([
      ...pairs.flatMap(({ from, to, change }) => (change ? [from, to, change] : [from, to])),
      ...targets.flatMap(({ target, actual }) => [target, actual]),
      ...lines.flatMap((line) => line.records),
      ...(whole ? [whole] : []),
      ...records,
    ]),
  ];
  return { spec, records, pairs, targets, lines, whole, all, missing, byId };
}

/** The records on the axes: all but the changes, which are stated beside them in a unit of their own. */
export function axisRecords({ all, pairs }: PanelData): PublishedRecord[] {
  const changes = new Set(pairs.map(({ change }) => change));
  return all.filter((record) => !changes.has(record));
}

export interface SourceReference {
  readonly doc: string;
  readonly department: string | null;
  readonly paragraphs: ReadonlyArray<{ readonly paragraph: number; readonly evidence: PublishedEvidence }>;
}

/** The sources of a panel: per document and department the paragraphs, each with its first evidence. */
export function selectSources(data: Pick<PanelData, 'all' | 'byId'>): SourceReference[] {
  const groups = new Map<string, { departments: Set<string>; first: Map<number, PublishedEvidence> }>();
  for (const record of data.all) {
    for (const evidence of selectEvidence(record, data.byId)) {
      const group = groups.get(evidence.doc) ?? { departments: new Set(), first: new Map() };
      group.departments.add(evidence.department ?? '');
      if (!group.first.has(evidence.paragraph)) group.first.set(evidence.paragraph, evidence);
      groups.set(evidence.doc, group);
    }
  }
  return [...groups].map(([doc, { departments, first }]) => ({
    doc,
    // The department is named only where all paragraphs are of the same one.
    department: departments.size === 1 ? [...departments].join('') || null : null,
    paragraphs: [...first]
      .sort(([a], [b]) => a - b)
      .map(([paragraph, evidence]) => ({ paragraph, evidence })),
  }));
}
