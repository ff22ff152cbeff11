import type { Region } from '../../model/authored/source.ts';
import type { PlanPeriod } from '../../model/fields/planPeriod.ts';
import type { Quantity } from '../../model/numbers/quantity.ts';
import type { FacedRecord, PublishedEvidence } from '../../model/published/dataset.ts';

/** What a comparison needs of a record: a published one has it, and so has a row of the catalogue with its quotes. */
export type ProofSource = Pick<
  FacedRecord,
  | 'id'
  | 'name'
  | 'indicator'
  | 'region'
  | 'regionName'
  | 'period'
  | 'quantity'
  | 'role'
  | 'status'
  | 'sense'
  | 'derived'
  | 'conflicts'
  | 'doubt'
> & {
  readonly evidence: ReadonlyArray<Pick<PublishedEvidence, 'quote' | 'figure' | 'context' | 'says'>>;
};

/** What a draft is compared with: the records of a dataset, with its places and its plan. */
export interface ProofData {
  readonly records: readonly ProofSource[];
  readonly regions: readonly Region[];
  readonly plan: PlanPeriod;
  /** Names by which a text speaks of the whole city: 全市, 我市, its own name. */
  readonly city: string;
}

/** A record with a number, ready for comparison. */
export interface ProofRecord {
  readonly record: ProofSource;
  readonly quantity: Quantity;
  /** What documents say where they differ from the record. */
  readonly versions: readonly Quantity[];
  /** The name without what says that it is a start or a growth: one for a value and its changes. */
  readonly stem: string;
  /** Names by which a draft may speak of it, and the words of its quotes. */
  readonly names: readonly string[];
  readonly quotes: readonly string[];
}

const NUMERAL =
  /[0-9０-９][0-9０-９.．,，]*(?:万亿|亿|万)?(?:%|％|‰)?|[零〇一二两三四五六七八九十百千万]{2,}/gu;
const QUALIFIERS = /(?:不低于|不少于|不超过|超过|突破|以上|以下|以内|左右|达到|约|近|超|逾|余|达)/gu;

/** A quote without its figures, which would make every quote alike. */
function wordsOf(quote: string, figure: string): string {
  return quote.split(figure).join('').replace(NUMERAL, '').replace(QUALIFIERS, '');
}

/** 粮食产量 of 粮食产量增长 and of 粮食产量，期初. */
function stemOf(name: string): string {
  const stem = name
    .replace(/[，,].*$/u, '')
    .replace(
      /(?:比上年|较上年|年均|同比)?(?:增长|增加|下降|减少|提高|提升|变化|增速|增幅|降幅|涨跌幅)$/u,
      '',
    );
  return stem.length >= 2 ? stem : name;
}

/** The records that hold a number of their own. */
export function listProofRecords(records: readonly ProofSource[]): ProofRecord[] {
  return records.flatMap((record): ProofRecord[] => {
    const { quantity } = record;
    if (quantity === null) return [];
    const quotes = record.evidence.flatMap(({ quote, figure, context }) => [
      wordsOf(quote, figure),
      ...(context === undefined ? [] : [`${wordsOf(context, figure)}${wordsOf(quote, figure)}`]),
    ]);
    const stem = stemOf(record.name);
    const names = Array.from(new Set([stem, record.name]));
    const words = record.derived ? [] : Array.from(new Set(quotes)).filter((text) => text.length >= 2);
    const versions = record.evidence.flatMap(({ says }) => (says ? [says] : []));
    return [{ record, quantity, versions, stem, names, quotes: words }];
  });
}
