/** What the desk's page and its server tell each other, as JSON. */

import type { DeskScan, DeskScanItem } from './scanProtocol.ts';

export type { DeskCrop, DeskScan, DeskScanItem } from './scanProtocol.ts';

export type DecisionMark = 'accepted' | 'confirmed' | 'conflict' | 'aside';

export interface DeskToken {
  /** `<line>:<start>`. */
  readonly at: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** What one decision is about: a figure with its numerals, a date, a rank, a claim in words. */
export interface DeskItem {
  readonly key: string;
  readonly text: string;
  readonly kind: 'figure' | 'rank' | 'claim' | 'aside';
  readonly tokens: readonly DeskToken[];
}

export interface DeskLine {
  readonly line: number;
  readonly text: string;
  readonly part: string | null;
}

/** A field of a record as it is shown, and as it can be changed. */
export interface DeskField {
  readonly name: FieldName;
  readonly label: string;
  readonly value: string;
  /** The value in words. */
  readonly shown: string;
  readonly choices?: ReadonlyArray<{ readonly value: string; readonly label: string }>;
}

export type FieldName =
  | 'name'
  | 'domain'
  | 'region'
  | 'period'
  | 'role'
  | 'status'
  | 'sense'
  | 'doubt'
  | 'reason'
  | 'note';

export interface DeskOption {
  readonly kind: 'new' | 'confirm' | 'update' | 'revise' | 'conflict' | 'aside';
  /** In one line, for the list of alternatives. */
  readonly label: string;
  readonly fields: readonly DeskField[];
  readonly quote: { readonly context: string; readonly words: string; readonly figure: string } | null;
  /** The known record with its words, where there is one. */
  readonly known: {
    readonly name: string;
    readonly value: string;
    readonly quote: string;
    readonly document: string;
  } | null;
}

export interface DeskProposal {
  readonly key: string;
  readonly text: string;
  readonly options: readonly DeskOption[];
  readonly lacks: readonly string[];
  readonly obstacle: string | null;
  readonly sure: number;
  /** The decision that stands, in words; null where there is none. */
  readonly decided: string | null;
}

export interface DeskPanel {
  readonly id: string;
  readonly domain: string;
  readonly domainName: string;
  readonly kind: string;
  readonly kinds: ReadonlyArray<{ readonly value: string; readonly label: string }>;
  readonly title: string;
  readonly section: string;
  readonly records: readonly string[];
  readonly onOverview: boolean;
  readonly inDeck: boolean;
}

export interface DeskFinding {
  /** The record, panel or document in the words of the page. */
  readonly about: string;
  readonly message: string;
}

/** What stands before the last button: panels, findings, sentences to read again. */
export interface DeskArrangement {
  readonly panels: readonly DeskPanel[];
  readonly findings: readonly DeskFinding[];
  readonly absences: ReadonlyArray<{
    readonly key: string;
    readonly text: string;
    readonly touched: readonly string[];
  }>;
  readonly wordings: readonly DeskWording[];
  /** The line about each paragraph of running text, with the first words of the paragraph. */
  readonly digests: ReadonlyArray<{ readonly n: number; readonly words: string; readonly digest: string }>;
  /** What goes because only the older text of the document supported it. */
  readonly gone: DeskPlan['gone'];
  readonly summary: readonly string[];
  readonly ready: boolean;
}

export interface DeskSummary {
  readonly title: string;
  readonly lines: readonly string[];
  readonly version: string;
}

export interface DeskDocument {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly kind: string;
  readonly publisher: string;
  readonly published: string;
  readonly region: string;
}

/** The whole of an open text. */
export interface DeskDraft {
  readonly document: DeskDocument;
  readonly regions: ReadonlyArray<{ readonly value: string; readonly label: string }>;
  readonly lines: readonly DeskLine[];
  readonly items: readonly DeskItem[];
  /** Numbers of lines that look like furniture of a page. */
  readonly furniture: readonly number[];
  /** How many such lines were taken out. */
  readonly removed: number;
  /** Of a text that was read by OCR. */
  readonly scan: DeskScan | null;
}

/** One cell of a sheet that came back from sign-off. */
export interface DeskDifference {
  readonly key: string;
  readonly text: string;
  readonly column: string;
  readonly was: string;
  readonly now: string;
  /** Who wrote it, when, and why. */
  readonly by: string;
}

/** What changes with a step. */
export interface DeskProgress {
  /** Where a sheet that came back differs from what was decided. */
  readonly differences: readonly DeskDifference[];
  /** By item; of a step only what has changed. Null takes a mark away. */
  readonly marks: Readonly<Record<string, DecisionMark | null>>;
  readonly left: number;
  readonly all: number;
  readonly canUndo: boolean;
  readonly proposal: DeskProposal | null;
  /** Where the current figure stands on its page, for a scan. */
  readonly scanItem: DeskScanItem | null;
  readonly arrangement: DeskArrangement | null;
  readonly summary: DeskSummary | null;
  /** What the person should know besides, such as a change made outside meanwhile. */
  readonly notice: string | null;
}

/** A record that stands in the data, with everything that shows it or rests on it. */
export interface StandingRecord {
  readonly id: string;
  readonly name: string;
  readonly said: string;
  readonly period: string;
  /** The number as written; null for a fact in words. */
  readonly value: string | null;
  readonly note: string;
  readonly doubt: string;
  readonly published: boolean;
  readonly uses: Readonly<
    Record<'panels' | 'slides' | 'conflicts' | 'sums' | 'documents', readonly string[]>
  >;
}

/** How far the check of the open text with the whole dataset is; a small dataset is checked at once. */
export interface DeskArranging {
  readonly isRunning: boolean;
  /** How many of its stages are done. */
  readonly stage: number;
  readonly stages: number;
  /** What it is at. */
  readonly words: string;
  readonly seconds: number;
}

/** The built site over the data that were written. */
export interface DeskSite {
  /** `none` where nothing was written yet, `outdated` where the data are newer than the site. */
  readonly state: 'none' | 'outdated' | 'building' | 'ready' | 'stopped' | 'failed';
  /** How many of its stages are done. */
  readonly stage: number;
  readonly stages: number;
  /** What it is at, or how it ended. */
  readonly words: string;
  readonly seconds: number;
  /** Sentences for the summary, once it is ready. */
  readonly lines: readonly string[];
}

export interface SavedDraft {
  readonly id: string;
  readonly title: string;
  readonly left: number;
  readonly saved: string;
  readonly heldBy: string | null;
}

/** A sentence of ours that is not true any more. */
export interface DeskWording {
  readonly key: string;
  /** Where it stands, in words. */
  readonly where: string;
  readonly text: string;
  readonly faults: readonly string[];
  /** Words that pass the check; empty where the text may go, null where none were found. */
  readonly instead: string | null;
}

/** A change of what stands, with everything that it brings about; nothing of it is written yet. */
export interface DeskPlan {
  readonly kind: 'remove' | 'correct';
  readonly title: string;
  readonly gone: ReadonlyArray<{ readonly label: string; readonly items: readonly string[] }>;
  readonly wordings: readonly DeskWording[];
  readonly findings: readonly string[];
  readonly ready: boolean;
}

export interface StandingDocument {
  readonly id: string;
  readonly title: string;
  /** How many records rest on it. */
  readonly records: number;
}

export interface DeskState {
  readonly documents: readonly StandingDocument[];
  readonly plan: DeskPlan | null;
  /** Whether the last writing can be taken back. */
  readonly canUndo: boolean;
  readonly city: string;
  readonly saved: readonly SavedDraft[];
  readonly draft: DeskDraft | null;
  readonly progress: DeskProgress | null;
  readonly notice: string | null;
}
