import type { SourceDocument } from '../../../src/model/authored/source.ts';
import { DraftProof } from '../../../src/reading/proof/proofDraft.ts';
import type { ReadQuantity } from '../../../src/reading/quantity.ts';
import { TABLES } from '../../../src/reading/table/tables.ts';
import { listUnmentioned } from '../check/checkMaps.ts';
import { proofData } from '../files/proofData.ts';
import { buildIndex } from '../read/authoredIndex.ts';
import { pageReadingOf } from '../read/facsimile/pageReading.ts';
import type { Finding } from '../read/finding.ts';
import { readingLexicon } from '../read/lexicon/readingLexicon.ts';
import type { Authored } from '../read/readAuthored.ts';
import { type ChainOf, chainsOf } from '../read/resolveEvidence.ts';
import { type Outcome, type Project, runProject } from '../runPipeline.ts';
import { type Built, RecordBuilder } from './buildRecords.ts';
import { checkOption } from './checkItem.ts';
import { draftDigests } from './digests.ts';
import { describeDocument } from './documentParts.ts';
import type { DraftBase } from './draftBase.ts';
import { draftContext } from './draftContext.ts';
import { type DraftText, readDraftText } from './draftText.ts';
import type { Decision, DraftDocument, NumeralItem, Option, Proposal } from './draftTypes.ts';
import { takenIds } from './makeId.ts';
import { listItems } from './numeralItems.ts';
import { placePanels } from './panels/placePanels.ts';
import { editPanel, type PanelEdit, type PanelProposal, proposePanels } from './panels/proposePanels.ts';
import { optionName, type ProposeContext, propose } from './propose.ts';
import type { LostNumeral } from './remove/asideLost.ts';
import { CarriedText, type Replacement, withOldWords } from './remove/carriedText.ts';
import type { Gone } from './remove/listGone.ts';
import { settle } from './remove/settle.ts';
import { applyWordings, type OwnTextLocation } from './wording/applyWordings.ts';
import { listAbsences, listWordings, type Wording } from './wording/listWordings.ts';

/** A document on its way into a dataset: the text, what was proposed, what a person decided. */

export interface DraftSource {
  /** UTF-8 with LF. */
  readonly text: string;
  readonly fileName: string;
  readonly id?: string;
  /** The document of which this is a newer text; its id is kept. */
  readonly replaces?: Replacement | undefined;
  /** The quantities of the text, where they were read before. */
  readonly quantities?: readonly ReadQuantity[];
}

/** How far `result` is; parts are told where a stage has several. */
export type ResultStage = 'records' | 'panels' | 'check';
export type OnStage = (stage: ResultStage, done: number, all: number) => void;

export interface ResultOptions {
  /** Whether a person vouches for our sentences about what no document says; true by default. */
  readonly readAgain?: boolean;
  readonly onStage?: OnStage | undefined;
}

export interface DraftResult {
  readonly built: Built;
  readonly document: SourceDocument;
  readonly panels: readonly PanelProposal[];
  /** The whole dataset with the document. */
  readonly authored: Authored;
  readonly outcome: Outcome;
  /** Keys of items whose records the check refuses, with the reason. */
  readonly refused: ReadonlyMap<string, string>;
  /** Findings that belong to no item. */
  readonly findings: readonly Finding[];
  /** Sentences about what no document says, which hold only if this one does not say it either. */
  readonly absences: readonly OwnTextLocation[];
  /** Sentences of ours that are not true any more. */
  readonly wordings: readonly Wording[];
  /** What only the older text of the document supported; null where this is no newer text. */
  readonly gone: Gone | null;
  readonly lost: readonly LostNumeral[];
}

export class DocumentDraft {
  readonly text: DraftText;
  readonly items: readonly NumeralItem[];
  readonly byKey: ReadonlyMap<string, NumeralItem>;
  readonly quantities: readonly ReadQuantity[];
  document: DraftDocument;
  /** What the person changed of panels, by their ids; the others stand as proposed. */
  panelEdits: ReadonlyMap<string, PanelEdit> = new Map();
  /** New words for our own texts, by the keys of their places. */
  wordings: ReadonlyMap<string, string> = new Map();
  /** The data as they stand. */
  readonly base: DraftBase;
  /** The data that the text is added to: without the document whose place it takes. */
  readonly #base: DraftBase;
  readonly #decisions = new Map<string, Decision>();
  readonly #proposals = new Map<string, Proposal>();
  readonly #refused = new Set<string>();
  readonly #chainOf: ChainOf;
  readonly #context: Omit<ProposeContext, 'lastDomain' | 'document'>;
  /** What holds on of the older text, where this is a newer one of the same document. */
  readonly #carried: CarriedText | null = null;
  #lastDomain: string | null = null;
  /** The panels of the last result, for as long as nothing that they are proposed from changes. */
  #proposed: { readonly document: DraftDocument; readonly panels: readonly PanelProposal[] } | null = null;

  constructor(base: DraftBase, { text, fileName, id, replaces, quantities }: DraftSource) {
    const { authored } = base;
    this.base = base;
    this.text = readDraftText(text, id ?? 'draft');
    const taken = takenIds(authored);
    const { region } = authored.site;
    const described = describeDocument(this.text, {
      ...(id === undefined ? {} : { id }),
      region,
      fileName,
      taken,
    });
    this.document = replaces ? withOldWords(described, replaces.document, text) : described;
    this.quantities = quantities ?? new DraftProof(proofData(base.data), readingLexicon()).read(text, TABLES);
    this.items = listItems(this.text, this.quantities);
    this.byKey = new Map(this.items.map((item) => [item.key, item]));
    this.#chainOf = chainsOf(this.text.original, this.document.paragraphs);
    if (replaces) this.#carried = new CarriedText(replaces, this.document, this.items, this.#chainOf);
    this.#base = this.#carried?.base ?? base;
    this.#context = draftContext(this.#base, {
      text: this.text,
      paragraphs: this.document.paragraphs,
      chainOf: this.#chainOf,
      refused: this.#refused,
    });
    for (const [key, option] of this.#carried?.decisions ?? [])
      this.#decisions.set(key, { key, option, edited: false });
  }

  get decisions(): ReadonlyMap<string, Decision> {
    return this.#decisions;
  }

  proposal(key: string): Proposal | null {
    const known = this.#proposals.get(key);
    if (known) return known;
    const item = this.byKey.get(key);
    if (!item) return null;
    const made = propose(item, { ...this.#context, document: this.document, lastDomain: this.#lastDomain });
    this.#proposals.set(key, made);
    return made;
  }

  decide(key: string, option: Option, edited = false): void {
    if (!this.byKey.has(key)) return;
    this.#decisions.set(key, { key, option, edited });
    this.#proposed = null;
    if (option.fields && option.kind === 'new') this.#lastDomain = option.fields.domain;
  }

  /** What the check would say of a decision; empty where it may stand. */
  faults(key: string, option: Option): string[] {
    const item = this.byKey.get(key);
    return item ? checkOption(item, option, { ...this.#context, document: this.document }) : ['没有这个数字'];
  }

  undecide(key: string): void {
    this.#decisions.delete(key);
    this.#proposed = null;
  }

  /** The items that need another decision because the whole dataset refuses what was decided. */
  reopen(refused: ReadonlyMap<string, string>): void {
    for (const [key] of refused) {
      const decision = this.#decisions.get(key);
      if (!decision) continue;
      this.#refused.add(optionName(key, decision.option));
      this.#decisions.delete(key);
      this.#proposals.delete(key);
      this.#proposed = null;
    }
  }

  /**
   * Builds the dataset as it would be with the document, and checks all of it.
   */
  result({ readAgain = true, onStage = () => undefined }: ResultOptions = {}): DraftResult {
    const { project } = this.#base;
    onStage('records', 0, 1);
    const ground = this.#carried?.ground(this.#decisions) ?? this.#base.authored;
    const builder = new RecordBuilder(ground, this.document.id, this.#chainOf);
    for (const item of this.items) {
      const decision = this.#decisions.get(item.key);
      if (decision) builder.add(item, decision);
    }
    const original = { ...this.text.original, doc: this.document.id, file: this.document.file };
    const originals = new Map([...project.originals, [this.document.id, original] as const]);
    this.#mention(builder, originals);
    const { built } = builder;
    const reading = pageReadingOf(project.layers?.get(this.document.sha256)?.layer);
    const { reading: _, ...described } = this.document;
    const own = { ...described, ...(reading ? { reading } : {}), setAside: [...built.setAside] };
    const bare = this.#withDocument(built, own);
    const document = draftDigests(bare, own);
    const whole = this.#withDocument(built, document);
    const taken = takenIds(whole);
    const panels = this.#propose(whole, built, taken, onStage).map((own) =>
      editPanel(own, this.panelEdits.get(own.panel.id) ?? {}),
    );
    const withPanels = applyWordings(placePanels(whole, panels, this.panelEdits, taken), this.wordings);
    const absences = listAbsences(withPanels);
    const read = withPanels.site.documentsRead;
    const settled: Authored =
      readAgain && (absences.length > 0 || read !== undefined)
        ? {
            ...withPanels,
            site: { ...withPanels.site, documentsRead: [...new Set([...(read ?? []), document.id])] },
          }
        : withPanels;
    onStage('check', 0, 1);
    const { outcome, ...rest } = this.#settle(settled, originals, built);
    const refused = new Map<string, string>();
    const findings: Finding[] = [];
    for (const finding of outcome.findings) {
      const key = built.keyOf.get(finding.recordId);
      if (key !== undefined && key !== '') refused.set(key, refused.get(key) ?? finding.message);
      else findings.push(finding);
    }
    return { built, document, panels, outcome, refused, findings, absences, ...rest };
  }

  /** The outcome with all that is not true any more; what an older text alone supported goes. */
  #settle(
    authored: Authored,
    originals: Project['originals'],
    { keyOf }: Built,
  ): Pick<DraftResult, 'authored' | 'outcome' | 'wordings' | 'gone' | 'lost'> {
    if (this.#carried) {
      const { base, reason } = this.#carried.replacement;
      const mayGo = (id: string): boolean => !keyOf.has(id);
      return settle(base, authored, { originals, reason, wordings: this.wordings, mayGo });
    }
    const outcome = runProject({ ...this.#base.project, authored, originals }, true);
    const hasFindings = outcome.findings.length > 0 && outcome.data !== null;
    const wordings = hasFindings && outcome.data ? listWordings(outcome.data, this.#base.data) : [];
    return { authored, outcome, wordings, gone: null, lost: [] };
  }

  /** Proposing takes as long as the check of everything, and a title that a person changes proposes nothing anew. */
  #propose(
    whole: Authored,
    { records }: Built,
    taken: Set<string>,
    onStage: OnStage,
  ): readonly PanelProposal[] {
    const { document } = this;
    const known = this.#proposed?.document === document ? this.#proposed.panels : null;
    const ids = records.map(({ id }) => id);
    const panels =
      known ?? proposePanels(whole, document, ids, taken, (...part) => onStage('panels', ...part));
    for (const { panel } of panels) taken.add(panel.id);
    this.#proposed = { document, panels };
    return panels;
  }

  #withDocument(built: Built, document: SourceDocument): Authored {
    return { ...built.authored, documents: [...this.#base.authored.documents, document] };
  }

  /** A county that the text names has at least a record that says so; otherwise maps would deny it. */
  #mention(builder: RecordBuilder, originals: Project['originals']): void {
    const { authored } = builder.built;
    const bare = { ...authored, documents: [{ ...this.document, setAside: [] }] };
    const seen = new Set<string>();
    for (const { paragraph, region } of listUnmentioned(bare, buildIndex(bare), originals)) {
      if (seen.has(region.id)) continue;
      seen.add(region.id);
      const words = this.document.paragraphs[paragraph - 1]?.section ?? '';
      builder.mention(
        region,
        paragraph,
        this.#lastDomain ??
          this.#context.domainOf(words, {
            section: null,
            around: this.#context.around(paragraph),
            last: null,
          }).id,
      );
    }
  }
}
