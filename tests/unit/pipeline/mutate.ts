import { listRecords } from '../../../data/pipeline/read/listRecords.ts';
import type { Authored } from '../../../data/pipeline/read/readAuthored.ts';
import { checkSteps, indexData, type Project } from '../../../data/pipeline/runPipeline.ts';
import { CONFLICT_STATES, DIFFERENCES, RELATIONS, VERDICTS } from '../../../src/model/authored/review.ts';
import {
  BASES,
  COUNTY_KINDS,
  DIRECTIONS,
  LEVELS,
  MAGNITUDES,
  MEASURES,
  ORIGINS,
  OVERLAPS,
  PARAGRAPH_PARTS,
  PERIOD_KINDS,
  QUALIFIERS,
  REGION_KINDS,
  ROLES,
  SENSES,
  SET_ASIDE_REASONS,
  STATEMENT_KINDS,
  STATUSES,
  WITHIN,
} from '../../../src/model/fields/vocabulary.ts';
import { KIND_NAMES } from '../../../src/panels/kinds/kindRules.ts';

/** One field of one authored object, with its changed value. */
export interface Mutant {
  /**
   * The kind of record and the path inside it, such as `observation.period.label`, without ids and indexes.
   */
  readonly field: string;
  /** A finding must name one of these. */
  readonly names: readonly string[];
  readonly holder: Record<string, unknown>;
  readonly key: string;
  readonly next: unknown;
}

/** Closed vocabularies, in which a slip is another word of the same list. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  magnitude: MAGNITUDES,
  qualifier: QUALIFIERS,
  role: ROLES,
  sense: SENSES,
  basis: BASES,
  overlap: OVERLAPS,
  status: STATUSES,
  'period.kind': PERIOD_KINDS,
  level: LEVELS,
  within: WITHIN,
  part: PARAGRAPH_PARTS,
  state: CONFLICT_STATES,
  origin: ORIGINS,
  verdict: VERDICTS,
  'compare.relation': RELATIONS,
  'check.kind': ['check', 'derivation'],
  differs: DIFFERENCES,
  measure: MEASURES,
  direction: DIRECTIONS,
  reason: SET_ASIDE_REASONS,
  'statement.kind': STATEMENT_KINDS,
  'county.kind': COUNTY_KINDS,
  'region.kind': REGION_KINDS,
  'panel.kind': KIND_NAMES,
};

const DECIMAL = /^[0-9]+(?:\.[0-9]+)?$/;

/** Raises the last digit by one, the smallest typing error. */
const slipDigit = (text: string): string =>
  text.replace(/[0-9](?=[^0-9]*$)/, (digit) => String((Number(digit) + 1) % 10));

/** Wrong values of a field; several where mistakes differ in kind. */
function slips(kind: string, path: string, key: string, value: unknown): unknown[] {
  // `reason` is a closed vocabulary for a numeral set aside, and free text for a disagreement.
  const list =
    LISTS[`${kind}.${path}`] ??
    LISTS[path] ??
    (kind === 'conflict' && key === 'reason' ? undefined : LISTS[key]);
  if (list && typeof value === 'string') return [list[(list.indexOf(value) + 1) % list.length]];
  if (typeof value === 'number') return [value + 1];
  if (typeof value === 'boolean') return [!value];
  if (value === null) return [];
  if (typeof value !== 'string') return [];
  if (key === 'quote' || key === 'context') return [`${value}※`, value.slice(0, -1) || '※'];
  if (key === 'figure') return [/[0-9]/.test(value) ? slipDigit(value) : `${value}※`];
  if (key === 'unit') return [value === '个' ? '家' : '个'];
  if (DECIMAL.test(value)) return [slipDigit(value)];
  if (/^[0-9a-f]{64}$/.test(value)) return [slipDigit(value)];
  // Free text becomes another valid text. Changes that only a reader could notice must survive.
  return [`${value}改`];
}

function* walk(kind: string, names: readonly string[], holder: object, path: string): Generator<Mutant> {
  const target = holder as Record<string, unknown>;
  for (const [key, value] of Object.entries(target)) {
    const here = path === '' ? key : `${path}.${key}`;
    const field = `${kind}.${here}`;
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) {
        if (typeof item === 'object' && item !== null) yield* walk(kind, names, item, here);
        else
          for (const next of slips(kind, here, key, item))
            yield {
              field,
              names,
              holder: value as unknown as Record<string, unknown>,
              key: String(index),
              next,
            };
      }
    } else if (typeof value === 'object' && value !== null) {
      yield* walk(kind, names, value, here);
    } else {
      for (const next of slips(kind, here, key, value)) yield { field, names, holder: target, key, next };
    }
  }
}

/** Every authored field of every record, indicator, region, document, panel, conflict and check. */
export function* listMutants(authored: Authored): Generator<Mutant> {
  for (const entry of listRecords(authored)) yield* walk(entry.kind, [entry.id], entry.record, '');
  for (const indicators of Object.values(authored.indicators)) {
    for (const indicator of indicators) {
      const { observations, ...own } = indicator;
      const names = [indicator.id, ...observations.map(({ id }) => id)];
      for (const mutant of walk('indicator', names, own, ''))
        yield { ...mutant, holder: indicator as unknown as Record<string, unknown> };
    }
  }
  for (const region of authored.regions) yield* walk('region', [region.id], region, '');
  for (const doc of authored.documents) {
    const asides = doc.setAside.map((_, index) => `${doc.id}-aside-${index + 1}`);
    yield* walk('document', [doc.id, ...asides], doc, '');
  }
  for (const [domain, panels] of Object.entries(authored.panels)) {
    for (const panel of panels) yield* walk('panel', [panel.id, domain, ...panel.records], panel, '');
  }
  for (const conflict of authored.conflicts) yield* walk('conflict', [conflict.id], conflict, '');
  for (const check of authored.checks) yield* walk('check', [check.id], check, '');
}

export interface FieldScore {
  total: number;
  /** The mutants that no finding names, in words. */
  readonly survived: string[];
}

/**
 * Fields that the original determines: with the original, the findings must not come only from the document
 * lock.
 */
const DECIDED_BY_TEXT = /^document\.(?!setAside\b)/;

/** Whether a finding names the mutant. The field is changed while the checks run. */
function isKilled(project: Project & { authored: Authored }, mutant: Mutant): boolean {
  const { field, names, holder, key, next } = mutant;
  // Findings name a changed id by its new value.
  const named = new Set([...names, ...(key === 'id' ? [String(next)] : [])]);
  const rewrite = project.originals.size > 0 && DECIDED_BY_TEXT.test(field);
  const before = holder[key];
  holder[key] = next;
  try {
    // The first step that names it is enough; only survivors go through all steps.
    for (const findings of checkSteps(
      indexData(project.authored),
      project.originals,
      project.previous,
      rewrite,
    ))
      if (findings.some(({ recordId }) => named.has(recordId))) return true;
    return false;
  } finally {
    holder[key] = before;
  }
}

/** Tries mutants one by one; the scores are by field. */
export function runMutants(
  project: Project & { authored: Authored },
  mutants: readonly Mutant[],
): Map<string, FieldScore> {
  const scores = new Map<string, FieldScore>();
  for (const mutant of mutants) {
    const { field, names, holder, key, next } = mutant;
    const score = scores.get(field) ?? { total: 0, survived: [] };
    score.total += 1;
    if (!isKilled(project, mutant)) score.survived.push(`${names[0]} ${field}：${holder[key]} → ${next}`);
    scores.set(field, score);
  }
  return scores;
}
