import type { PublishedEvidence, PublishedRecord } from './dataset.ts';
import { disagreementTags, originLabel } from './disagreement.ts';
import { axisUnit, formatQuantity, type QuantityWords, quantityWords } from './quantity.ts';
import type { Change } from './revision.ts';
import { ROLE_LABEL, STATUS_LABEL } from './vocabulary.ts';

const SENSE_WORD = { increase: '增', decrease: '降', unstated: '' } as const;
const BASIS_LABEL = {
  total: '期间变化',
  'annual-average': '年均变化',
  'on-previous-year': '比上年变化',
} as const;

/** The figure in parts, with 增 or 降 before a change; null for a fact in words. */
export function recordWords(record: PublishedRecord): QuantityWords | null {
  if (!record.quantity) return null;
  const words = quantityWords(record.quantity);
  return record.role === 'change' && record.sense
    ? { ...words, before: SENSE_WORD[record.sense] + words.before }
    : words;
}

/** The figure as one string: 95%以上, 降40%, 4.4万余盏. */
export function recordFigure(record: PublishedRecord): string | null {
  const words = recordWords(record);
  return words && `${words.before}${words.number}${words.after}`;
}

export function periodText(record: PublishedRecord): string {
  return record.period.implied ? `${record.period.label}（据上下文）` : record.period.label;
}

/** 累计, 年均变化: what kind of number it is; null for other kinds than observations. */
export function roleText({ role, basis }: PublishedRecord): string | null {
  if (!role) return null;
  return role === 'change' && basis ? BASIS_LABEL[basis] : ROLE_LABEL[role];
}

/** 实绩 · 累计, 预计 · 累计: status and role of an observation; null for other kinds. */
export function statusText(record: PublishedRecord): string | null {
  const role = roleText(record);
  return record.status && role !== null ? `${STATUS_LABEL[record.status]} · ${role}` : null;
}

/** Where the matter of a figure in doubt is set out: an open disagreement, or its own doubt; null where nothing is in doubt. */
export function recordMatter(record: PublishedRecord): { id: string; label: string } | null {
  const [conflict] = record.conflicts ?? [];
  if (conflict !== undefined) return { id: conflict, label: originLabel(record.origins?.[0]) };
  return record.doubt === undefined ? null : { id: record.id, label: '口径待核' };
}

/** The records in doubt, one for each matter. */
export function doubtfulRecords(records: readonly PublishedRecord[]): PublishedRecord[] {
  const seen = new Set<string>();
  return records.filter((record) => {
    const matter = recordMatter(record);
    return matter !== null && !seen.has(matter.id) && seen.add(matter.id);
  });
}

/**
 * Tags a figure must carry where it is drawn small: 推算, 预计, 口径待核 or 有分歧. One word of doubt is
 * enough to look it up; the card and the review tell all.
 */
export function recordTags(record: PublishedRecord): string[] {
  const status = record.status && record.status !== 'actual' ? [STATUS_LABEL[record.status]] : [];
  return [
    ...(record.derived ? ['推算'] : []),
    ...status,
    ...(record.doubt ? ['口径待核'] : disagreementTags(record)),
  ];
}

const unique = (items: readonly string[]): string[] => [...new Set(items)];

/** Scope, unit and period of everything a panel shows; a line of its own under the title. */
export function scopeParts(records: readonly PublishedRecord[]): string[] {
  const regions = unique(records.map((record) => record.regionName));
  const quantities = records.flatMap(({ quantity, kind }) =>
    quantity && kind !== 'honour' ? [quantity] : [],
  );
  // 亿元 where every figure is told in 亿元; a unit alone would belong to none of the figures below it.
  const units = unique(quantities.map((quantity) => `${quantity.magnitude}${axisUnit(quantity)}`)).filter(
    (unit) => unit !== '',
  );
  const periods = unique(records.map(periodText));
  const parts = [
    regions.join('、'),
    units.length > 0 && units.length <= 3 ? units.join('、') : '',
    periods.length <= 2 ? periods.join('、') : '时段见各项',
  ];
  return parts.filter((part) => part !== '');
}

function tell(name: string, told: string | null, record: PublishedRecord): string {
  const parts = [record.regionName, periodText(record), ...recordTags(record)];
  return `${name}${told === null ? '' : `：${told}`}（${parts.join('，')}）`;
}

/** One sentence for a copied text: name, figure, scope, period, what the figure is. */
export function recordSentence(record: PublishedRecord): string {
  return tell(record.name, recordFigure(record), record);
}

/**
 * What is said aloud of a record wherever it is a control, on a picture as in a table: the cells of its
 * row in their order, nothing that stands there left out. `words` are those of a fact that is told by
 * them and not by its figure.
 */
export function recordLabel(record: PublishedRecord, words?: string): string {
  const said = words === undefined ? recordSentence(record) : tell(record.text ?? record.name, words, record);
  return `${said}，查看出处`;
}

/** Evidence of a record: its own, or that of the inputs where it is derived. */
export function selectEvidence(
  record: PublishedRecord,
  byId: ReadonlyMap<string, PublishedRecord>,
): PublishedEvidence[] {
  const inputs = record.derived?.inputs ?? [];
  return [...record.evidence, ...inputs.flatMap((id) => byId.get(id)?.evidence ?? [])];
}

/** Whether a quote reads on its own: one cut in the middle of a quoted title does not. */
export function isWholeQuote(quote: string): boolean {
  return quote.split('“').length === quote.split('”').length;
}

/** Evidence whose quoted words differ: two documents that say the same are quoted once. */
export function distinctQuotes(evidence: readonly PublishedEvidence[]): PublishedEvidence[] {
  const seen = new Set<string>();
  return evidence.filter(({ quote, context, figure }) => {
    const key = `${context ?? ''}|${quote}|${figure}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** The formula of a derived record with its inputs' figures in place of their ids. */
export function formulaText(
  record: PublishedRecord,
  byId: ReadonlyMap<string, PublishedRecord>,
): string | null {
  if (!record.derived || !record.quantity) return null;
  const working = record.derived.formula.replace(/\{([a-z0-9-]+)\}/g, (_, id: string) => {
    const quantity = byId.get(id)?.quantity;
    return quantity ? formatQuantity(quantity) : id;
  });
  return `${working.replace(/ - /g, ' − ').replace(/ \+ /g, ' + ')} = ${formatQuantity(record.quantity)}`;
}

/** The words of one place, with their subject where that stands far off. */
export const quoteText = ({ quote, context }: Pick<PublishedEvidence, 'quote' | 'context'>): string =>
  context === undefined ? `“${quote}”` : `“${context}……${quote}”`;

/**
 * What a reader pastes into a report: figure with its qualifier, scope, period, status, formula and
 * doubt, then for each place the quoted words, document and paragraph. `evidence` is that of the
 * record, or the one place in question.
 */
export function citationText(
  record: PublishedRecord,
  evidence: readonly PublishedEvidence[],
  byId: ReadonlyMap<string, PublishedRecord>,
  titleOf: (doc: string) => string,
): string {
  const formula = formulaText(record, byId);
  const places = evidence.map((item) => {
    const says = item.says ? `，此处写作${formatQuantity(item.says)}` : '';
    return `${quoteText(item)}——《${titleOf(item.doc)}》第${item.paragraph}段${says}`;
  });
  return [
    fullSentence(record),
    ...(formula === null ? [] : [`推算：${formula}`]),
    ...(record.doubt === undefined ? [] : [`口径待核：${record.doubt.replace(/。$/, '')}`]),
    places.join('；'),
  ].join('。');
}

/** The sentence of a record with status and role in full, as a figure needs that is cut loose from its page. */
function fullSentence(record: PublishedRecord): string {
  const figure = recordFigure(record);
  const parts = [record.regionName, periodText(record), statusText(record), ...disagreementTags(record)];
  return `${record.name}${figure === null ? '' : `：${figure}`}（${parts.filter((part) => part !== null).join('，')}）`;
}

/** 2026-12-01：489条改为498条。reason. The qualifier's sign stands by where words would not show it. */
export function changeText({ old, new: now, reason, date }: Change): string {
  const was = old === null ? '文字事实' : formatQuantity(old);
  return now === null
    ? `${date}：撤回${was}。${reason}`
    : `${date}：${was}改为${formatQuantity(now)}。${reason}`;
}
