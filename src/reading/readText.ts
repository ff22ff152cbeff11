import { impliedBase, impliedUnit, sureOf } from './clause/certainty.ts';
import { Headings } from './clause/headings.ts';
import {
  documentPeriod,
  documentYear,
  parsePeriod,
  type ReadPeriod,
  UNSTATED,
  wordPeriod,
} from './clause/periods.ts';
import { type Places, regionIn } from './clause/regions.ts';
import { type ReadRole, readRole } from './clause/roles.ts';
import { type Subject, SubjectReader } from './clause/subjects.ts';
import { buildFlow, type Passage } from './flow/buildFlow.ts';
import { LinePlaces } from './flow/linePlaces.ts';
import { inScript, plainScript } from './flow/plainScript.ts';
import { mayHoldTables } from './flow/tableSigns.ts';
import { type Lexicon, unitsOf } from './lexicon.ts';
import type { ReadQuantity } from './quantity.ts';
import { scanPassage } from './scan/scanPassage.ts';
import { continueSeries, isListed, isSeries } from './scan/series.ts';
import type { Token } from './scan/token.ts';
import type { CellTokens, ReadCell } from './table/cellTokens.ts';
import type { TableReader } from './table/tableReader.ts';
import type { TableReading } from './table/tableReading.ts';

/** What is known of a text before it is read. */
export interface ReadingContext {
  /** The year that 今年, 全年 and 5月 speak of; that of the document where it is left out. */
  readonly year?: number | null;
  /** Names of places, such as the regions of a dataset; without them places are told by their endings. */
  readonly places?: Places | null;
}

const SENTENCE_END = /[。！？!?]/u;
const START = /[由从][“‘"]?\|[”’"]?[初末底]?的[0-9]/u;
/** Reads a text passage by passage and remembers what goes on from one to the next. */
class TextReader {
  private readonly text: string;
  private readonly lexicon: Lexicon;
  private readonly places: Places | null;
  private readonly lines: LinePlaces;
  private readonly year: number | null;
  private readonly tables: TableReading | null;
  private readonly table: TableReader | null;
  /** The plan or year that the head of the text names. */
  private readonly ownPeriod: ReadPeriod;
  private readonly headings: Headings;
  private region: string | null = null;

  constructor(text: string, lexicon: Lexicon, context: ReadingContext, tables: TableReading | null) {
    this.text = text;
    this.lexicon = lexicon;
    this.places = context.places ?? null;
    this.lines = new LinePlaces(text);
    this.ownPeriod = documentPeriod(text) ?? UNSTATED;
    this.year = context.year ?? documentYear(text);
    this.headings = new Headings(lexicon.terms);
    this.tables = tables;
    this.table = tables?.openTables(unitsOf(lexicon), lexicon.terms, this.year) ?? null;
  }

  read(): ReadQuantity[] {
    const plain = plainScript(this.text, this.lexicon.traditional);
    const tables = this.tables;
    if (tables === null && mayHoldTables(plain)) throw new Error('a text with tables needs what reads them');
    const rowsOf = tables?.findTableLines ?? ((lines: readonly string[]) => lines.map(() => null));
    return buildFlow(plain, rowsOf).flatMap((passage) => this.readPassage(passage));
  }

  private readPassage(passage: Passage): ReadQuantity[] {
    const { terms } = this.lexicon;
    const { tokens, says } = this.tokensOf(passage);
    if (passage.row === null) this.headings.note(passage.text);
    const subjects = new SubjectReader(passage.text, tokens, terms).read();
    let previousRole: ReadRole | null = null;
    let sentence = 0;
    const opening: ReadPeriod = this.headings.period ?? this.ownPeriod;
    let period = opening;
    let [sentencePeriod, startPeriod]: Array<ReadPeriod | null> = [null, null];
    let scanned = 0;
    return tokens.map((token, index): ReadQuantity => {
      for (; scanned < token.start; scanned += 1)
        if (SENTENCE_END.test(passage.text.charAt(scanned))) {
          sentence = scanned + 1;
          previousRole = null;
          if (sentencePeriod) period = sentencePeriod;
          [sentencePeriod, startPeriod] = [null, null];
        }
      const cell = says.get(token);
      const subject = cell?.subject ?? subjects[index] ?? null;
      const before = passage.text.slice(Math.max(sentence, token.start - 160), token.start);
      // 由“十三五”末的1569公里增加到1938公里: the date is that of the first number alone.
      const start =
        token.kind === 'date' &&
        START.test(`${before.slice(-2)}|${passage.text.slice(token.end, token.end + 4)}`);
      if (start) startPeriod = parsePeriod(passage.text.slice(token.start, token.end), this.year);
      else if (
        token.kind === 'date' &&
        !/(?:比|较|与|自|从|到|至|相当于)[“‘"]?$/u.test(before) &&
        !/^的[0-9]/u.test(passage.text.slice(token.end, token.end + 2))
      ) {
        const said =
          token.reason === 'date'
            ? parsePeriod(passage.text.slice(token.start, token.end + 2).replace(/”.*$/u, '”'), this.year)
            : null;
        if (said) sentencePeriod = said;
      } else if (token.kind === 'date' && token.reason === 'date' && /(?:到|至|从|自)$/u.test(before)) {
        sentencePeriod = parsePeriod(passage.text.slice(token.start, token.end), this.year) ?? sentencePeriod;
      }
      const named = subject ? regionIn(before.slice(-80), terms, this.places) : null;
      const region = subject ? (cell?.region ?? (cell ? null : named) ?? this.region) : null;
      // A row of a table names the place of its own numbers alone.
      if (region !== null && passage.row === null) this.region = region;
      if (cell) return this.cell(passage, token, cell, region, period, before);
      const hasRole = token.kind === 'figure' || token.kind === 'rank';
      const own = (hasRole || start ? startPeriod : null) ?? sentencePeriod ?? wordPeriod(before, this.year);
      if (hasRole) startPeriod = null;
      const when = own ?? period;
      const role =
        subject && hasRole
          ? this.roleOf(
              passage.text,
              token,
              subject,
              {
                before,
                period: when,
                spanning: this.headings.spanning && own === null && period === opening,
                listed: isListed(passage.text, tokens[index - 1], token),
                series: isSeries(passage.text, tokens[index - 1], token),
              },
              previousRole,
            )
          : null;
      if (role) previousRole = role;
      return this.build(passage, token, subject, role, region, when, { before, region: named, period: own });
    });
  }

  /** The tokens of a passage; in a row of a table with what the heads say of them. */
  private tokensOf({ text, row, ...rest }: Passage): CellTokens {
    const contexts = row === null ? null : (this.table?.enter({ text, row, ...rest }) ?? null);
    if (row === null) this.table?.leave(text);
    const tokens = continueSeries(text, scanPassage(text, this.lexicon));
    return contexts === null || this.tables === null
      ? { tokens, says: new Map() }
      : this.tables.readCells(text, tokens, contexts, unitsOf(this.lexicon));
  }

  private cell(
    passage: Passage,
    token: Token,
    cell: ReadCell,
    region: string | null,
    period: ReadPeriod,
    before: string,
  ): ReadQuantity {
    return this.build(
      passage,
      token,
      cell.subject,
      cell.roleIn(this.table?.planned ?? this.headings.future),
      region,
      cell.period ?? period,
      { before, region: cell.region, period: cell.period },
    );
  }

  private roleOf(
    text: string,
    token: Token,
    subject: Subject,
    {
      before,
      period,
      spanning,
      listed,
      series,
    }: {
      readonly before: string;
      readonly period: ReadPeriod;
      readonly spanning: boolean;
      readonly listed: boolean;
      readonly series: boolean;
    },
    previous: ReadRole | null,
  ): ReadRole {
    const after = text.slice(token.end, token.end + 16);
    const role = readRole(
      {
        token,
        lead: subject.lead,
        name: subject.name,
        words: subject.words,
        sentence: before,
        after,
        period,
        future: this.headings.future,
        spanning,
      },
      this.lexicon.terms,
    );
    // 建成配送中心11个、服务站104个: what was done is told once.
    const level = role.role === 'level' && token.unit?.kind !== 'share' && token.per === null;
    if (previous?.role === 'cumulative' && level && series) return { ...role, role: 'cumulative' };
    // In 分别增加22所和7所 the second number is the change that the first one is; in 新建3所小学、2所中学 both are new.
    if (previous === null || !/^[和与及、]?$/u.test(subject.words)) return role;
    if (subject.paired || listed || (role.role === 'level' && isCounted(previous.role))) return previous;
    return role;
  }

  private build(
    passage: Passage,
    token: Token,
    subject: Subject | null,
    role: ReadRole | null,
    region: string | null,
    period: ReadPeriod,
    own: Pick<ReadQuantity['exact'], 'before' | 'region' | 'period'>,
  ): ReadQuantity {
    const { line, start, end } = this.lines.place(passage.at, token);
    const figure = token.kind === 'figure' || token.kind === 'threshold' || token.kind === 'rank';
    const measured = figure || token.reason === 'duration';
    const numbers = token.values.map(Number);
    const value =
      !measured || numbers.length === 0
        ? null
        : token.shape === 'fraction'
          ? (numbers[0] ?? 0) / (numbers[1] || 1)
          : numbers.length === 1
            ? (numbers[0] ?? null)
            : numbers;
    return {
      line,
      start,
      end,
      text: this.original(passage, token.start, token.end),
      value,
      unit: measured ? this.unitOf(passage, token, subject) : null,
      per: figure
        ? (token.per ??
          (token.kind === 'figure' && subject
            ? impliedBase(subject, role, token.unit?.word ?? token.unitWord ?? '')
            : null))
        : null,
      qualifier: figure ? token.qualifier : '=',
      kind: token.kind,
      reason: token.reason,
      role: role?.role ?? null,
      sense: role?.sense ?? null,
      basis: role?.basis ?? null,
      status: role?.status ?? null,
      name: subject && subject.name !== '' ? inScript(subject.name, passage, this.text) : null,
      region: figure && region !== null ? inScript(region, passage, this.text) : null,
      period: figure || token.reason === 'date' ? period : UNSTATED,
      sure: sureOf(token, subject),
      exact: {
        decimals: token.values,
        unit: token.unit,
        shape: token.shape,
        after: passage.text.slice(token.end, token.end + 30),
        ground: this.headings.period ?? this.ownPeriod,
        ...own,
      },
    };
  }

  /** The unit in the script of the text; 人 where people are counted without one. */
  private unitOf(passage: Passage, token: Token, subject: Subject | null): string | null {
    if (token.unitAt) return this.original(passage, token.unitAt[0], token.unitAt[1]).replace('％', '%');
    if (token.unitWord !== null) return token.unitWord;
    if (token.shape !== 'number' && token.shape !== 'range') return null;
    const next = passage.text.slice(token.end, token.end + 8);
    return impliedUnit(token, subject, next, this.lexicon.terms);
  }

  private original(passage: Passage, from: number, to: number): string {
    let text = '';
    for (let at = from; at < to; at += 1) {
      const sign = this.text.charAt(passage.at[at] ?? 0);
      if (sign.trim() !== '') text += sign;
    }
    return text;
  }
}

const isCounted = (role: ReadRole['role']): boolean => role === 'cumulative' || role === 'target';

/**
 * Finds every quantity, rank, date, threshold and name with digits of a text (LF), in reading order. A text that may
 * hold tables is not read without what reads them.
 */
export const readText = (
  text: string,
  lexicon: Lexicon,
  context: ReadingContext,
  tables: TableReading | null,
): ReadQuantity[] => new TextReader(text, lexicon, context, tables).read();
