import type { Evidence } from '../../../src/model/fields/evidence.ts';
import { planOf } from '../../../src/model/fields/planPeriod.ts';
import type { Quantity } from '../../../src/model/numbers/quantity.ts';
import type { PublishedEvidence, PublishedRecord } from '../../../src/model/published/dataset.ts';
import { parseFigure } from '../../../src/reading/figure.ts';
import { expectedQuantity } from '../check/checkFigures.ts';
import type { AuthoredIndex } from '../read/authoredIndex.ts';
import { provesDepartment } from '../read/departments.ts';
import { type AuthoredRecord, recordQuantity } from '../read/listRecords.ts';
import { statesNumber } from '../read/numeralPhrases.ts';

export function withWord(quantity: Quantity, figure: string | undefined): Quantity {
  const parsed = figure === undefined ? null : parseFigure(figure);
  if (parsed === null || parsed.word === '') return quantity;
  // 六成多 is more than 60 %, which no one writes as 60多%.
  if (parsed.inWords && parsed.unit === '%' && /^[多余]$/u.test(parsed.word)) return quantity;
  return { ...quantity, word: parsed.word, ...(parsed.early ? { early: true } : {}) };
}

export function publishEvidence(
  evidence: Evidence,
  quantity: Quantity | null,
  index: AuthoredIndex,
): PublishedEvidence {
  const paragraph = index.paragraphs.get(evidence.doc)?.get(evidence.paragraph);
  const { id, doc, quote, figure, context, heads, says, conflict } = evidence;
  return {
    id,
    doc,
    paragraph: evidence.paragraph,
    department: paragraph?.department ?? null,
    quote,
    figure,
    ...(context === undefined ? {} : { context }),
    ...(heads === undefined ? {} : { heads: [...heads] }),
    ...(says && quantity ? { says: withWord(expectedQuantity(quantity, evidence), figure) } : {}),
    ...(conflict === undefined ? {} : { conflict }),
  };
}

/** The fact in our own words, for kinds without an indicator. */
function recordText(entry: AuthoredRecord): string | undefined {
  return entry.kind === 'statement' || entry.kind === 'county' ? entry.record.text : undefined;
}

/**
 * The department as a document that supports this very record names it; a derived record takes that of its
 * inputs.
 */
export function provenDepartment(entry: AuthoredRecord, index: AuthoredIndex): string | null {
  const name = entry.kind === 'observation' ? entry.indicator.department : entry.record.department;
  if (name === null) return null;
  const inputs = entry.kind === 'observation' ? (entry.record.derived?.inputs ?? []) : [];
  const evidence = [...entry.evidence, ...inputs.flatMap((id) => index.byId.get(id)?.evidence ?? [])];
  return evidence.some((item) => provesDepartment(item, name, index)) ? name : null;
}

const WHOLE = 100;

/** Whether a percentage is one of a whole: neither a change nor the rate of one, and within its whole. */
function isOfWhole(entry: AuthoredRecord & { kind: 'observation' }, quantity: Quantity | null): boolean {
  const { role, sense } = entry.record;
  if (quantity?.unit !== '%' || quantity.values !== undefined || quantity.value.startsWith('-')) return false;
  const changes = role === 'change' || sense !== undefined || entry.indicator.measure === 'change';
  return !changes && Number(quantity.value) <= WHOLE;
}

/** Publishes records of every kind in one form, so that panels and cards need to know only one. */
export function publishRecord(entry: AuthoredRecord, index: AuthoredIndex): PublishedRecord {
  const quantity = recordQuantity(entry);
  const numeric = entry.evidence.find((evidence) => statesNumber(entry, evidence.figure));
  const { record } = entry;
  const conflicts = index.openConflictsOf(entry.id);
  const settled = index.settledConflictsOf(entry.id);
  // Of one plan every page says so already.
  const plan = index.plans.length > 1 ? planOf(record.period, index.plans) : null;
  const changes = [...index.formerIdsOf(entry.id), entry.id].flatMap(index.changesOf);
  const base = {
    id: entry.id,
    kind: entry.kind,
    domain: entry.domain,
    region: record.region,
    regionName: index.regions.get(record.region)?.name ?? record.region,
    period: record.period,
    ...(plan ? { plan: plan.label } : {}),
    quantity: quantity && withWord(quantity, numeric?.figure),
    ...(record.group === undefined ? {} : { group: record.group }),
    ...(record.doubt === undefined ? {} : { doubt: record.doubt }),
    ...(record.note === undefined ? {} : { note: record.note }),
    ...(conflicts.length === 0
      ? {}
      : { conflicts: [...conflicts], origins: conflicts.flatMap((id) => index.originOf(id) ?? []) }),
    ...(settled.length === 0 ? {} : { settled: [...settled] }),
    ...(changes.length === 0 ? {} : { changes: [...changes] }),
    evidence: entry.evidence.map((evidence) => publishEvidence(evidence, quantity, index)),
  };
  if (entry.kind === 'observation') {
    const { role, status, sense, basis, partOf, overlap, derived, redefined, name } = entry.record;
    return {
      ...base,
      name: name ?? entry.indicator.name,
      indicator: entry.indicator.id,
      department: provenDepartment(entry, index),
      role,
      status,
      ...(sense === undefined ? {} : { sense }),
      ...(basis === undefined ? {} : { basis }),
      ...(partOf === undefined ? {} : { partOf }),
      ...(overlap === undefined ? {} : { overlap }),
      ...(isOfWhole(entry, quantity) ? { ofWhole: true as const } : {}),
      ...(derived === undefined ? {} : { derived }),
      ...(redefined === undefined ? {} : { redefined }),
    };
  }
  const text = recordText(entry);
  const { level, within } = entry.kind === 'honour' ? entry.record : {};
  return {
    ...base,
    name: entry.record.name,
    indicator: null,
    department: provenDepartment(entry, index),
    role: null,
    status: null,
    ...(text === undefined ? {} : { text }),
    ...(level === undefined ? {} : { level }),
    ...(within === undefined ? {} : { within }),
    ...(entry.kind === 'county' ? { countyKind: entry.record.kind } : {}),
  };
}
