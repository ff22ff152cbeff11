import { addDecimals, compareDecimals, subtractDecimals } from '../../../src/model/numbers/decimal.ts';
import type { Qualifier } from '../../../src/model/numbers/quantity.ts';
import { signedDecimal } from '../../../src/model/published/signedDecimal.ts';
import type { Finding } from '../read/finding.ts';
import { type AuthoredRecord, recordQuantity } from '../read/listRecords.ts';

type ObservationEntry = Extract<AuthoredRecord, { kind: 'observation' }>;

const TERM = /\s*([+-]?)\s*\{([a-z0-9-]+)\}/y;

/** Parses `{a} - {b} + {c}` into signed input ids; null for anything else. */
export function parseFormula(formula: string): Array<{ sign: 1 | -1; id: string }> | null {
  const terms: Array<{ sign: 1 | -1; id: string }> = [];
  let at = 0;
  while (at < formula.length) {
    TERM.lastIndex = at;
    const match = TERM.exec(formula);
    if (!match || (terms.length > 0 && match[1] === '')) return null;
    terms.push({ sign: match[1] === '-' ? -1 : 1, id: match[2] ?? '' });
    at = TERM.lastIndex;
  }
  return terms.length === 0 ? null : terms;
}

/**
 * Combines qualifiers: a bound plus or minus exact values stays a bound, a subtracted bound is reversed, and
 * any other combination is unknown.
 */
function combineQualifiers(terms: ReadonlyArray<{ sign: 1 | -1; qualifier: Qualifier }>): Qualifier | null {
  const turned: Record<Qualifier, Qualifier> = {
    '=': '=',
    '>=': '<=',
    '>': '<',
    '<=': '>=',
    '<': '>',
    '~': '~',
  };
  const bounds = terms
    .map(({ sign, qualifier }) => (sign === 1 ? qualifier : turned[qualifier]))
    .filter((q) => q !== '=');
  if (bounds.length === 0) return '=';
  return new Set(bounds).size === 1 ? (bounds[0] ?? null) : null;
}

/** The unit of arithmetic over percentages: a difference is in 百分点, never in %. */
function differenceUnit(terms: ReadonlyArray<{ sign: 1 | -1 }>): string {
  return terms.some(({ sign }) => sign === -1) ? '个百分点' : '%';
}

/** Recomputes a derived observation: value, bound, unit and magnitude. */
export function checkDerived(entry: ObservationEntry, byId: ReadonlyMap<string, AuthoredRecord>): Finding[] {
  const { derived } = entry.record;
  if (!derived) return [];
  const fail = (message: string, expected?: string, found?: string): Finding[] => [
    {
      file: entry.file,
      recordId: entry.id,
      message,
      ...(expected === undefined ? {} : { expected }),
      ...(found === undefined ? {} : { found }),
    },
  ];
  const terms = parseFormula(derived.formula);
  if (!terms) return fail(`推算公式不合语法：${derived.formula}`);
  if (
    terms
      .map((term) => term.id)
      .sort()
      .join() !== [...derived.inputs].sort().join()
  )
    return fail('推算公式与 inputs 不一致');
  const inputs = terms.map((term) => ({ ...term, entry: byId.get(term.id) }));
  let sum = '0';
  const qualifiers: Array<{ sign: 1 | -1; qualifier: Qualifier }> = [];
  for (const { sign, id, entry: input } of inputs) {
    if (input?.kind !== 'observation') return fail(`推算的输入不存在：${id}`);
    const unit = input.indicator.unit === '%' ? differenceUnit(terms) : input.indicator.unit;
    if (unit !== entry.indicator.unit) return fail(`推算的输入 ${id} 单位不同`, unit, entry.indicator.unit);
    const quantity = recordQuantity(input);
    const value = quantity && signedDecimal({ quantity, sense: input.record.sense });
    if (value === null) return fail(`推算的输入不是单一的数：${id}`);
    sum = sign === 1 ? addDecimals(sum, value) : subtractDecimals(sum, value);
    // A bound on a fall is one on the other side of the signed number.
    const told = value.startsWith('-') && !input.record.value.startsWith('-');
    qualifiers.push({ sign: told ? (sign === 1 ? -1 : 1) : sign, qualifier: input.record.qualifier });
  }
  const { qualifier, sense } = entry.record;
  const findings: Finding[] = [];
  const quantity = recordQuantity(entry);
  const said = quantity && signedDecimal({ quantity, sense });
  if (said === null) return fail('推算值须是单一的数');
  const told = said.startsWith('-') && !entry.record.value.startsWith('-');
  if (compareDecimals(sum, said) !== 0) findings.push(...fail('推算结果不符', sum, said));
  const bound = combineQualifiers(
    told
      ? qualifiers.map(({ sign, qualifier: own }) => ({ sign: sign === 1 ? -1 : 1, qualifier: own }))
      : qualifiers,
  );
  if (bound !== qualifier) findings.push(...fail('推算结果的限定不符', bound ?? '不可推算', qualifier));
  return findings;
}
