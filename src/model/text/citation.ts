import { MARK_LABEL } from '../fields/vocabulary.ts';
import { formatQuantity } from '../numbers/quantity.ts';
import type { FacedRecord, PublishedEvidence, PublishedRecord } from '../published/dataset.ts';
import type { Change } from '../published/revision.ts';
import { faceScope, recordFace, statusText } from './face.ts';
import { leadWords } from './leadWords.ts';

/** Formulas, quotes, citations and corrections in words, which no first view needs. */

/** A figure inside a formula, with its status or role where it is not a plain result. */
function inputText(record: PublishedRecord): string {
  const { derived, status } = recordFace(record).parts;
  const marks = [derived, status].filter((mark) => mark !== undefined);
  const figure = record.quantity ? formatQuantity(record.quantity) : record.id;
  return marks.length === 0 ? figure : `${figure}（${marks.join('，')}）`;
}

/** The formula of a derived record, with its inputs' figures in place of their ids. */
export function formulaText(
  record: PublishedRecord,
  byId: ReadonlyMap<string, PublishedRecord>,
): string | null {
  if (!record.derived || !record.quantity) return null;
  const working = record.derived.formula.replace(/\{([a-z0-9-]+)\}/g, (_, id: string) => {
    const input = byId.get(id);
    return input ? inputText(input) : id;
  });
  return `${working.replace(/ - /g, ' − ').replace(/ \+ /g, ' + ')} = ${formatQuantity(record.quantity)}`;
}

/** The quote, preceded by the heads of its table and by the quoted context that names its subject. */
export const quoteText = (evidence: { readonly quote: string } & Parameters<typeof leadWords>[0]): string =>
  `“${[...leadWords(evidence), evidence.quote].join('……')}”`;

/** The sentence of a record with status and role in full, for a figure that leaves its page. */
export function fullSentence(record: FacedRecord): string {
  const face = recordFace(record);
  const { derived, doubt, disagreement, settled } = face.parts;
  const parts = [...faceScope(face), statusText(record), derived, doubt, disagreement, settled];
  const details = parts.filter((part) => part !== null && part !== undefined).join('，');
  return `${record.name}${face.figure === null ? '' : `：${face.figure}`}（${details}）`;
}

/**
 * The citation that a reader pastes into a report: the figure with qualifier, scope, period, status, formula
 * and doubt, then the quote, document and paragraph of each evidence. `evidence` is all of the record's
 * evidence, or only the one in question.
 */
export function citationText(
  record: PublishedRecord,
  evidence: readonly PublishedEvidence[],
  byId: ReadonlyMap<string, PublishedRecord>,
  titleOf: (doc: string) => string,
): string {
  const formula = formulaText(record, byId);
  const sources = evidence.map((item) => {
    const says = item.says ? `，此处写作${formatQuantity(item.says)}` : '';
    return `${quoteText(item)}——《${titleOf(item.doc)}》第${item.paragraph}段${says}`;
  });
  return [
    fullSentence(record),
    ...(formula === null ? [] : [`${MARK_LABEL.derived}：${formula}`]),
    ...(record.doubt === undefined ? [] : [`${MARK_LABEL.doubt}：${record.doubt.replace(/。$/, '')}`]),
    sources.join('；'),
  ].join('。');
}

/**
 * A correction in words: 2026-12-01：489条改为498条, then the reason. The qualifier's sign is added where the
 * words would not show it.
 */
export function changeText({ old, new: now, reason, date }: Change): string {
  const was = old === null ? '文字事实' : formatQuantity(old);
  return now === null
    ? `${date}：撤回${was}。${reason}`
    : `${date}：${was}改为${formatQuantity(now)}。${reason}`;
}
