import {
  BASIS_LABEL,
  BASIS_WORD,
  MARK_LABEL,
  ROLE_LABEL,
  SENSE_WORD,
  STATUS_LABEL,
} from '../fields/vocabulary.ts';
import { type QuantityWords, qualifierWord, quantityWords } from '../numbers/quantity.ts';
import type { FacedRecord } from '../published/dataset.ts';
import { disagreementTags } from './disagreementText.ts';

/**
 * The face of a figure is everything that has to accompany a number, in one wording. Every surface takes its
 * words from here; `tests/unit/face` checks that no surface lacks a part.
 */

export const FACE_PARTS = [
  'value',
  'magnitude',
  'unit',
  'per',
  'qualifier',
  'sense',
  'basis',
  'derived',
  'status',
  'doubt',
  'disagreement',
  'settled',
  'scope',
  'group',
  'period',
  'implied',
] as const;

export type FacePart = (typeof FACE_PARTS)[number];

export interface Face {
  /** The words of each part that the record has. The status 实绩 is the default and is left out. */
  readonly parts: Readonly<Partial<Record<FacePart, string>>>;
  /**
   * The figure in three parts: what precedes the digits (年均, 增, the qualifier), the digits, and what follows
   * them; null for a fact in words.
   */
  readonly words: QuantityWords | null;
  /** The same as one string: 95%以上, 降40%, 4.4万余盏. */
  readonly figure: string | null;
  /** Tags shown beside the figure itself, however small it is: 推算, 预计, 口径待核, 文件不一致. */
  readonly tags: readonly string[];
  readonly scope: string;
  /** The group to which the claim is limited, where the name does not say so. */
  readonly group: string | null;
  /** The period, with （据上下文） where only the context ties the figure to it. */
  readonly period: string;
}

const MINUS = /^-/;

function figureParts(record: FacedRecord): Face['parts'] {
  const { quantity, sense, basis } = record;
  if (!quantity) return {};
  // Changes have a sense, and so has the target of a change (下降13.5%).
  const change = sense !== undefined;
  // A minus sign in the text already expresses the decrease.
  const sensed = change && !MINUS.test(quantity.value);
  return {
    value: quantityWords(quantity).number,
    magnitude: quantity.magnitude,
    unit: quantity.unit,
    per: quantity.unit === '%' ? '' : (quantity.per ?? ''),
    qualifier: qualifierWord(quantity),
    sense: sensed ? SENSE_WORD[sense] : '',
    basis: change && basis !== undefined ? BASIS_WORD[basis] : '',
  };
}

function markParts(record: FacedRecord): Face['parts'] {
  const { derived, status, doubt, settled } = record;
  return {
    derived: derived ? MARK_LABEL.derived : '',
    status: status && status !== 'actual' ? STATUS_LABEL[status] : '',
    doubt: doubt === undefined ? '' : MARK_LABEL.doubt,
    disagreement: disagreementTags(record).join('、'),
    settled: settled ? MARK_LABEL.settled : '',
  };
}

function scopeParts({ regionName, group, period }: FacedRecord): Face['parts'] {
  return {
    scope: regionName,
    group: group ?? '',
    period: period.label,
    implied: period.implied ? MARK_LABEL.implied : '',
  };
}

const TAGS = ['derived', 'status', 'doubt', 'disagreement'] as const satisfies readonly FacePart[];

/** The signs that stand for tags where pointing at a figure shows its words: in a picture on a page. */
export const DOUBT_SIGN = '？';
export const DERIVED_SIGN = '○';

/**
 * The tags as signs: a question mark for a doubt or a disagreement, a hollow point for 推算. What is not yet
 * done is part of the statement and stays in words.
 */
export function quietTags({ parts }: Face): string[] {
  const { derived, status, doubt, disagreement } = parts;
  return [
    ...(derived === undefined ? [] : [DERIVED_SIGN]),
    ...(status === undefined ? [] : [status]),
    ...(doubt === undefined && disagreement === undefined ? [] : [DOUBT_SIGN]),
  ];
}

/**
 * Builds the face of a record. `named` says whether the record's name is shown beside it: what the name says
 * (年均, the group) is not repeated.
 */
export function recordFace(record: FacedRecord, named = true): Face {
  const all = { ...figureParts(record), ...markParts(record), ...scopeParts(record) };
  const parts = Object.fromEntries(Object.entries(all).filter(([, words]) => words !== ''));
  const says = (words: string) =>
    named && record.name.includes(words) && (record.text ?? record.name).includes(words);
  const { basis = '', sense = '', group, implied = '' } = parts;
  const plain = record.quantity && quantityWords(record.quantity);
  const before = `${basis !== '' && says(basis) ? '' : basis}${sense}`;
  const words = plain && { ...plain, before: before + plain.before };
  return {
    parts,
    words,
    figure: words && `${words.before}${words.number}${words.after}`,
    tags: TAGS.flatMap((part) => parts[part] ?? []),
    scope: record.regionName,
    group: group === undefined || says(group) ? null : group,
    period: `${record.period.label}${implied}`,
  };
}

/** Scope, group and period, for a line under the figure. */
export const faceScope = ({ scope, group, period }: Face): string[] => [
  scope,
  ...(group === null ? [] : [group]),
  period,
];

/** The role in words (累计, 年均变化); null for records that are not observations. */
export function roleText({ role, basis }: FacedRecord): string | null {
  if (!role) return null;
  return role === 'change' && basis ? BASIS_LABEL[basis] : ROLE_LABEL[role];
}

/** Status and role of an observation (实绩 · 累计, 预计 · 累计); null for other kinds. */
export function statusText(record: FacedRecord): string | null {
  const role = roleText(record);
  return record.status && role !== null ? `${STATUS_LABEL[record.status]} · ${role}` : null;
}

/**
 * Scope, group, period, status and tags, for the line under a large figure. The doubt itself is spelled out
 * below that line.
 */
export function heroScope(record: FacedRecord): string[] {
  const face = recordFace(record);
  const { status, derived, disagreement } = face.parts;
  const marks = [statusText(record) ?? status, derived, disagreement];
  return [...faceScope(face), ...marks.filter((mark) => mark !== undefined)];
}

/** The whole face as one string, 降40%（全市，五年间，预计）, for screen readers, copies and search results. */
export function faceText(record: FacedRecord, words?: string, named = true): string {
  const face = recordFace(record, named);
  return `${words ?? face.figure ?? ''}（${[...faceScope(face), ...face.tags].join('，')}）`;
}

/** One sentence with name, figure, scope, date and what the figure is. */
export function recordSentence(record: FacedRecord): string {
  return `${record.name}${record.quantity ? '：' : ''}${faceText(record)}`;
}

/**
 * The accessible name of a record's control, in a picture as in a table: the cells of its table row in their
 * order, with nothing left out. `words` are those of a fact that is shown in words and not by its figure.
 */
export function recordLabel(record: FacedRecord, words?: string): string {
  const said =
    words === undefined
      ? recordSentence(record)
      : `${record.text ?? record.name}：${faceText(record, words)}`;
  return `${said}，查看出处`;
}

/** The figure with its tags, for screens that show scope and date in a line nearby. */
export function figureWords(record: FacedRecord): string {
  const { figure, tags } = recordFace(record);
  return `${figure ?? ''}${tags.length === 0 ? '' : `（${tags.join('，')}）`}`;
}

/** The same after the record's name, for a headline. */
export const figureTitle = (record: FacedRecord): string => record.name + figureWords(record);
