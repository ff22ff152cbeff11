import { shiftDecimal } from '../../model/numbers/decimal.ts';
import type { ReadPeriod } from '../clause/periods.ts';
import type { ReadRole } from '../clause/roles.ts';
import type { Subject } from '../clause/subjects.ts';
import { buildToken, type Token } from '../scan/token.ts';
import type { UnitTable } from '../scan/unitTable.ts';
import type { CellContext, CellSays } from './cellContext.ts';

/** Numbers in cells: what stands alone in one is a figure of its row and column, whatever it looks like. */

const BARE = /^([↑↓[〔])?([-+±]?)([0-9][0-9,]*(?:\.[0-9]+)?)([%‰])?(?=[\]〕]?[*①-⑳↑↓]{0,3}$)/u;
const REST = /^[*①-⑳↑↓（()）\s]*$/u;

/** What the heads say of one number, as the reader of texts takes it. */
export interface ReadCell {
  readonly subject: Subject;
  readonly region: string | null;
  readonly period: ReadPeriod | null;
  /** Under a heading of plans (`future`) the latest column is a goal. */
  readonly roleIn: (future: boolean) => ReadRole;
}

export interface CellTokens {
  readonly tokens: readonly Token[];
  readonly says: ReadonlyMap<Token, ReadCell>;
}

const readCell = (says: CellSays, token: Token): ReadCell => ({
  subject: subjectOfCell(says),
  region: says.region,
  period: says.period,
  roleIn: (future) => roleOfCell(says, token, future),
});

/** Gives the numbers of a row what their heads say; a number that is all of its cell is read as such. */
export function readCells(
  text: string,
  scanned: readonly Token[],
  contexts: ReadonlyArray<CellContext | null>,
  units: UnitTable,
): CellTokens {
  const tokens: Token[] = [];
  const says = new Map<Token, ReadCell>();
  let next = 0;
  let start = 0;
  for (const context of contexts) {
    const border = text.indexOf('\t', start);
    const end = border < 0 ? text.length : border;
    const inside: Token[] = [];
    for (; (scanned[next]?.start ?? Number.POSITIVE_INFINITY) < Math.max(end, start + 1); next += 1)
      inside.push(scanned[next] as Token);
    const cell = text.slice(start, end);
    const bare = context === null ? null : bareToken(cell, start, context, units);
    if (bare) {
      tokens.push(bare, ...inside.filter((token) => token.start >= bare.end));
      if (context !== null && context !== 'order')
        says.set(bare, readCell(withSign(context, cell, bare), bare));
    } else
      for (const token of inside) {
        const rest = text.slice(start, token.start) + text.slice(token.end, end);
        const alone = context !== null && context !== 'order' && REST.test(rest);
        const kept = alone ? measured(token, context, cell) : token;
        tokens.push(kept);
        if (alone && (kept.kind === 'figure' || kept.kind === 'rank'))
          says.set(kept, readCell(withSign(context, cell, kept), kept));
      }
    start = end + 1;
  }
  return { tokens: [...tokens, ...scanned.slice(next)], says };
}

function bareToken(cell: string, start: number, context: CellContext, units: UnitTable): Token | null {
  const match = BARE.exec(cell);
  if (!match) return null;
  const [whole, arrow = '', sign = '', numeral = '', share] = match;
  const from = start + arrow.length;
  const digits = [from + sign.length, from + sign.length + numeral.length] as const;
  const end = start + whole.length;
  const span = { start: from, end, digits };
  if (context === 'order') return buildToken({ ...span, kind: 'name', reason: 'ordinal' });
  const value = `${sign === '-' ? '-' : ''}${numeral.replace(/,/g, '')}`;
  if (context.kind === 'rank' && share === undefined)
    return buildToken({ ...span, kind: 'rank', shape: 'rank', values: [value], unitWord: '位' });
  const token = buildToken({ ...span, kind: 'figure', shape: 'number', values: [value] });
  return share === undefined
    ? measured(token, context, cell)
    : buildToken({ ...token, unit: units.find(share), unitAt: [end - 1, end] });
}

/** A number without a unit of its own has that of its heads. */
function measured(token: Token, { unit }: CellSays, cell: string): Token {
  const kind = token.kind === 'threshold' ? ('figure' as const) : token.kind;
  const reason = kind === 'figure' ? null : token.reason;
  const isNumber = token.shape === 'number' || token.shape === 'range';
  if (kind !== 'figure' || unit === null || token.unitAt !== null || token.unitWord !== null || !isNumber)
    return buildToken({ ...token, kind, reason });
  const power = /[万亿]/u.test(cell) ? 0 : unit.power;
  return buildToken({
    ...token,
    kind,
    reason,
    values: power === 0 ? token.values : token.values.map((value) => shiftDecimal(value, power)),
    unit: unit.unit,
    unitWord: unit.unit.word,
    per: unit.per,
  });
}

/** A minus or an arrow downwards in a column of growth tells a fall. */
function withSign(says: CellSays, cell: string, { values }: Token): CellSays {
  if (says.sense === null || says.role !== 'change') return says;
  const falls = (values[0] ?? '').startsWith('-') || cell.includes('↓');
  return falls ? { ...says, sense: 'decrease' } : says;
}

/** The subject of a number in a cell is what its heads name. */
const subjectOfCell = ({ name }: CellSays): Subject => ({
  name: name ?? '',
  words: name ?? '',
  own: true,
  paired: false,
  lead: { subject: name ?? '', change: null, reached: null, from: false, respectively: false, verb: '' },
});

/** The role of a number in a cell. */
function roleOfCell(says: CellSays, token: Token, future: boolean): ReadRole {
  const planned = future && !says.settled && says.status === null;
  const whole = token.shape === 'structure' || token.shape === 'fraction';
  const role = planned && says.role !== 'baseline' ? 'target' : says.role;
  return {
    role: whole && role === 'level' ? 'share' : role,
    sense: says.sense,
    basis: says.basis,
    status: says.status ?? (planned ? 'planned' : 'actual'),
  };
}
