import type { Basis, Role, Sense, Status } from '../model/fields/vocabulary.ts';
import type { Qualifier } from '../model/numbers/qualifierWords.ts';
import type { ReadPeriod } from './clause/periods.ts';
import type { AsideReason, TokenKind } from './scan/token.ts';
import type { Unit } from './scan/unitTable.ts';

/** A numeral of a text with all that the text says of it; a line of `data:read` without its file. */
export interface ReadQuantity {
  /** 1-based. */
  readonly line: number;
  /** 0-based UTF-16 units of the line, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** Qualifier, numeral, magnitude and unit as written, without blanks and breaks. */
  readonly text: string;
  /** In base units; several for a range or ratio, null for dates and names. */
  readonly value: number | readonly number[] | null;
  readonly unit: string | null;
  readonly per: string | null;
  readonly qualifier: Qualifier;
  readonly kind: TokenKind;
  readonly reason: AsideReason | null;
  readonly role: Role | null;
  readonly sense: Sense | null;
  readonly basis: Basis | null;
  readonly status: Status | null;
  /** The words for what the number is of; null where the text has none nearby. */
  readonly name: string | null;
  readonly region: string | null;
  readonly period: ReadPeriod;
  /** From 0 to 1. */
  readonly sure: number;
  /** What machine output leaves out: the exact decimals, the unit's entry, and how the number is formed. */
  readonly exact: {
    readonly decimals: readonly string[];
    readonly unit: Unit | null;
    readonly shape: string;
    /** The sentence before the number and the words behind it, in plain script. */
    readonly before: string;
    readonly after: string;
    /** The place and period that the sentence itself names; null where they are carried over. */
    readonly region: string | null;
    readonly period: ReadPeriod | null;
    /** The period that a heading or the head of the text gives, whatever a sentence before named. */
    readonly ground: ReadPeriod;
  };
}
