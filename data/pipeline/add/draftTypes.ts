import type { Indicator, Observation } from '../../../src/model/authored/records.ts';
import type { Region, SourceDocument } from '../../../src/model/authored/source.ts';
import type { Evidence } from '../../../src/model/fields/evidence.ts';
import type { SetAsideReason } from '../../../src/model/fields/vocabulary.ts';
import type { ReadQuantity } from '../../../src/reading/quantity.ts';

/** What a person decides of a new document, before anything of it is written. */

/** A numeral of the text, or a word such as 首个; `start` and `end` are 0-based UTF-16 units of its line. */
export interface ItemToken {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly token: string;
}

/** What is decided by one decision: a figure with all its numerals, a date, a rank, a claim in words. */
export interface NumeralItem {
  /** `<line>:<start>` of its first numeral. */
  readonly key: string;
  readonly tokens: readonly ItemToken[];
  readonly paragraph: number;
  /** The words of the item: numeral with qualifier, magnitude and unit. */
  readonly text: string;
  /** `claim` is a word that claims something without a numeral (首个, 率先). */
  readonly kind: 'figure' | 'rank' | 'claim' | 'aside';
  readonly read: ReadQuantity | null;
}

/** Everything of a record that a person may change before it is written. */
export interface RecordFields {
  readonly form: 'observation' | 'honour' | 'statement';
  readonly name: string;
  readonly domain: string;
  readonly department: string | null;
  /** Ids of regions; each makes a record of its own. */
  readonly regions: readonly string[];
  /** A place that the dataset does not know yet, which is added with the record. */
  readonly newRegion?: Region;
  readonly unit: string;
  readonly per?: string;
  readonly measure: Indicator['measure'];
  readonly figure: Pick<Observation, 'value' | 'valueKind' | 'values' | 'magnitude' | 'qualifier'>;
  readonly period: Observation['period'];
  readonly role: Observation['role'];
  readonly sense?: NonNullable<Observation['sense']>;
  readonly basis?: NonNullable<Observation['basis']>;
  readonly status: Observation['status'];
  readonly doubt?: string;
  readonly evidence: Omit<Evidence, 'id' | 'doc'>;
  /** Of a rank: its number and the area in which it holds. */
  readonly rank?: number;
  readonly within?: string;
}

export type OptionKind = 'new' | 'confirm' | 'update' | 'revise' | 'conflict' | 'aside';

/** One thing that may be done with an item. */
export interface Option {
  readonly kind: OptionKind;
  /** The known record that is confirmed, updated, revised by a newer text of its document, or contradicted. */
  readonly record?: string;
  readonly fields?: RecordFields;
  readonly reason?: SetAsideReason;
  readonly note?: string;
  /** Ids of evidence that stands in the newer text of a document as it stood in the older one. */
  readonly carried?: readonly string[];
}

export type LackKind = 'name' | 'domain' | 'region' | 'record';

/** What the text leaves open, with the options of the proposal that answer it. */
export interface Lack {
  readonly kind: LackKind;
  readonly question: string;
}

export interface Proposal {
  readonly key: string;
  /** The likeliest first; never empty, because every numeral can be set aside. */
  readonly options: readonly Option[];
  readonly lacks: readonly Lack[];
  /** Why no record can be made; null where one can. */
  readonly obstacle: string | null;
  /** From 0 to 1. */
  readonly sure: number;
}

/** The decision on an item: the option that was chosen, as it stood then. */
export interface Decision {
  readonly key: string;
  readonly option: Option;
  /** Whether the person changed a field of the proposal. */
  readonly edited: boolean;
}

/** A document as it will be written, without the numerals that are set aside. */
export type DraftDocument = Omit<SourceDocument, 'setAside'>;
