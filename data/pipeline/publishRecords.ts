import type { PublishedEvidence, PublishedRecord } from '../../src/model/dataset.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import { parseFigure } from '../../src/model/figure.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import type { AuthoredIndex } from './authoredIndex.ts';
import { expectedQuantity } from './checkFigures.ts';
import { type AuthoredRecord, recordQuantity } from './listRecords.ts';

export function withWord(quantity: Quantity, figure: string | undefined): Quantity {
  const word = figure === undefined ? '' : (parseFigure(figure)?.word ?? '');
  return word === '' ? quantity : { ...quantity, word };
}

export function publishEvidence(
  evidence: Evidence,
  quantity: Quantity | null,
  index: AuthoredIndex,
): PublishedEvidence {
  const paragraph = index.paragraphs.get(evidence.doc)?.get(evidence.paragraph);
  const { id, doc, quote, figure, context, says, conflict } = evidence;
  return {
    id,
    doc,
    paragraph: evidence.paragraph,
    department: paragraph?.department ?? null,
    quote,
    figure,
    ...(context === undefined ? {} : { context }),
    ...(says && quantity ? { says: withWord(expectedQuantity(quantity, evidence), figure) } : {}),
    ...(conflict === undefined ? {} : { conflict }),
  };
}

/** The fact in our words, for the kinds that have no indicator. */
function recordText(entry: AuthoredRecord): string | undefined {
  return entry.kind === 'statement' || entry.kind === 'county' ? entry.record.text : undefined;
}

/** One published form for every kind of record, so that panels and cards need to know one only. */
export function publishRecord(entry: AuthoredRecord, index: AuthoredIndex): PublishedRecord {
  const quantity = recordQuantity(entry);
  const numeric = entry.evidence.find((evidence) => /[0-9]/.test(evidence.figure));
  const { record } = entry;
  const conflicts = index.openConflictsOf(entry.id);
  const changes = index.changesOf(entry.id);
  const base = {
    id: entry.id,
    kind: entry.kind,
    domain: entry.domain,
    region: record.region,
    regionName: index.regions.get(record.region)?.name ?? record.region,
    period: record.period,
    quantity: quantity && withWord(quantity, numeric?.figure),
    ...(record.doubt === undefined ? {} : { doubt: record.doubt }),
    ...(record.note === undefined ? {} : { note: record.note }),
    ...(conflicts.length === 0 ? {} : { conflicts: [...conflicts] }),
    ...(changes.length === 0 ? {} : { changes: [...changes] }),
    evidence: entry.evidence.map((evidence) => publishEvidence(evidence, quantity, index)),
  };
  if (entry.kind === 'observation') {
    const { role, status, sense, basis, partOf, overlap, derived, name } = entry.record;
    return {
      ...base,
      name: name ?? entry.indicator.name,
      indicator: entry.indicator.id,
      department: entry.indicator.department,
      role,
      status,
      ...(sense === undefined ? {} : { sense }),
      ...(basis === undefined ? {} : { basis }),
      ...(partOf === undefined ? {} : { partOf }),
      ...(overlap === undefined ? {} : { overlap }),
      ...(derived === undefined ? {} : { derived }),
    };
  }
  const text = recordText(entry);
  const level = entry.kind === 'honour' ? entry.record.level : undefined;
  return {
    ...base,
    name: entry.record.name,
    indicator: null,
    department: entry.record.department,
    role: null,
    status: null,
    ...(text === undefined ? {} : { text }),
    ...(level === undefined ? {} : { level }),
    ...(entry.kind === 'county' ? { countyKind: entry.record.kind } : {}),
  };
}
