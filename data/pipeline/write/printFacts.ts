import type { Evidence } from '../../../src/model/fields/evidence.ts';
import { toBaseNumber } from '../../../src/model/numbers/decimal.ts';
import { baseValue, type Quantity } from '../../../src/model/numbers/quantity.ts';
import { signedDecimal } from '../../../src/model/published/signedDecimal.ts';
import { expectedQuantity } from '../check/checkFigures.ts';
import { provenDepartment } from '../publish/publishRecords.ts';
import type { AuthoredIndex, IndexedData } from '../read/authoredIndex.ts';
import { type AuthoredRecord, recordQuantity } from '../read/listRecords.ts';
import type { Lock } from '../read/lock.ts';
import { statesNumber } from '../read/numeralPhrases.ts';

/** One line of `data:facts`; fields that do not apply are null. */
export interface Fact {
  readonly [field: string]: unknown;
}

/** The value in base units: one number, or all numbers of a range, ratio or structure; a rank as its number. */
function factValue(said: Quantity): number | number[] {
  const own = baseValue(said);
  if (own !== null) return Number(own);
  return said.values === undefined
    ? Number(said.value)
    : said.values.map((value) => toBaseNumber(value, said.magnitude));
}

function factOf(
  entry: AuthoredRecord,
  evidence: Evidence,
  index: AuthoredIndex,
  files: ReadonlyMap<string, string>,
  lock: Lock,
): Fact | null {
  const quantity = recordQuantity(entry);
  if (!quantity) return null;
  const derived = entry.kind === 'observation' ? entry.record.derived : undefined;
  const said = derived ? quantity : expectedQuantity(quantity, evidence);
  const position = lock[evidence.id];
  const observation = entry.kind === 'observation' ? entry : null;
  const { sense } = observation?.record ?? {};
  const signed = signedDecimal({ quantity: said, sense });
  return {
    kind: entry.kind,
    recordId: entry.id,
    evidenceId: evidence.id,
    indicatorId: observation?.indicator.id ?? null,
    indicator: observation?.indicator.name ?? null,
    domain: entry.domain,
    department: provenDepartment(entry, index),
    value: factValue(said),
    unit: said.unit === '' ? null : said.unit,
    per: said.per ?? null,
    qualifier: said.qualifier,
    role: observation?.record.role ?? null,
    status: observation?.record.status ?? null,
    period: entry.record.period,
    region: entry.record.region,
    regionName: index.regions.get(entry.record.region)?.name ?? null,
    derived: derived?.formula ?? null,
    doc: evidence.doc,
    paragraph: evidence.paragraph,
    file: files.get(evidence.doc) ?? null,
    line: position?.line ?? null,
    start: position?.start ?? null,
    end: position?.end ?? null,
    figure: evidence.figure,
    quote: evidence.quote,
    sense: observation?.record.sense ?? null,
    signed: signed === null ? null : Number(signed),
  };
}

/**
 * Lists one fact per evidence of every numeric record. A derived record has no words of its own: it is listed
 * once per evidence of its inputs, with its formula in `derived`.
 */
export function listFacts({ authored, index }: IndexedData, lock: Lock): Fact[] {
  const files = new Map(authored.documents.map((doc) => [doc.id, doc.file]));
  return index.records.flatMap((entry) => {
    const inputs = entry.kind === 'observation' ? (entry.record.derived?.inputs ?? []) : [];
    const evidence = [...entry.evidence, ...inputs.flatMap((id) => index.byId.get(id)?.evidence ?? [])]
      // A quote without a numeral (均为全省最多) states no number.
      .filter((item) => statesNumber(entry, item.figure));
    return evidence.map((item) => factOf(entry, item, index, files, lock)).filter((fact) => fact !== null);
  });
}
