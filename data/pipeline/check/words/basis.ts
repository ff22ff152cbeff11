import type { AuthoredIndex } from '../../read/authoredIndex.ts';
import { type AuthoredRecord, recordQuantity } from '../../read/listRecords.ts';
import type { Citation } from './figures.ts';
import { areaPattern } from './lexicon.ts';

/**
 * What may support a claiming word: the records of the figures beside it, otherwise everything the text is
 * shown over.
 */
export interface Ground {
  readonly under: readonly AuthoredRecord[];
  readonly cited: readonly Citation[];
  /** True for a text that is shown without its panel and has to state its doubts itself. */
  readonly alone: boolean;
  /** Names for the scope of a record; null where the scope is the whole city. */
  readonly scopeOf: (entry: AuthoredRecord) => readonly string[] | null;
  /** The quoted words of a record. */
  readonly wordsOf: (entry: AuthoredRecord) => string;
  /** Quoted words that belong to no record. */
  readonly quotes: readonly string[];
  /** The direction of the change between paired points, by the id of either point. */
  readonly stepOf: (id: string) => 'increase' | 'decrease' | null;
}

/** The words of a record: its quotes with their context, and those of its inputs. */
export function recordWords(entry: AuthoredRecord, index: AuthoredIndex): string {
  const inputs = entry.kind === 'observation' ? (entry.record.derived?.inputs ?? []) : [];
  const evidence = [...entry.evidence, ...inputs.flatMap((id) => index.byId.get(id)?.evidence ?? [])];
  return evidence.map(({ quote, context }) => `${context ?? ''}……${quote}`).join('；');
}

export const statusOf = (entry: AuthoredRecord): string | null =>
  entry.kind === 'observation' ? entry.record.status : null;

export const senseOf = (entry: AuthoredRecord): 'increase' | 'decrease' | 'unstated' | null =>
  entry.kind === 'observation' ? (entry.record.sense ?? null) : null;

export const isFull = (entry: AuthoredRecord): boolean => {
  if (entry.kind === 'coverage' && entry.record.full) return true;
  const quantity = recordQuantity(entry);
  return quantity?.unit === '%' && quantity.value === '100' && quantity.qualifier === '=';
};

/** The streak that a claim belongs to, such as 3年; null where there is none. */
export function streakOf(entry: AuthoredRecord): string | null {
  if (entry.kind === 'honour' && entry.record.streak)
    return `${entry.record.streak.n}${entry.record.streak.unit}`;
  if (entry.kind === 'statement' && entry.record.kind === 'streak' && entry.record.n !== undefined)
    return `${entry.record.n}${entry.record.unit ?? ''}`;
  return null;
}

/**
 * The area in which a rank or claim of the record is valid: as recorded, or as its words state it right
 * before the claim.
 */
export function areaOf(entry: AuthoredRecord, words: string, claim: string): string | null {
  if (entry.kind === 'honour' && entry.record.within) return entry.record.within;
  const at = words.indexOf(claim);
  const before = at < 0 ? '' : words.slice(Math.max(0, at - 8), at);
  const near = /[^，。；……]*$/u.exec(before)?.[0] ?? '';
  return (['全国', '全省', '全市'] as const).find((area) => areaPattern(area).test(near)) ?? null;
}

const KIND_SUFFIX = /(?:特别行政区|自治县|自治州|地区|街道|省|市|县|区|乡|镇|村|旗|盟)$/u;

/** The ways in which a text may name a scope: 甲乙县 or 甲乙, 市城区 or 主城区 for 市城区（主城区）, 丙丁村 for 甲乙县戊己乡丙丁村. */
export function regionNames(id: string, index: AuthoredIndex): string[] {
  const region = index.regions.get(id);
  if (!region) return [];
  const parent = region.parent === null ? undefined : index.regions.get(region.parent)?.name;
  const own =
    parent !== undefined && region.name.startsWith(parent) ? region.name.slice(parent.length) : region.name;
  const parts = own.split(/[（）]/u).filter((part) => part !== '' && !part.startsWith('原文'));
  const short = parts.map((part) => part.replace(KIND_SUFFIX, '')).filter((part) => part.length >= 2);
  return [...new Set([region.name, own, ...parts, ...short])];
}
