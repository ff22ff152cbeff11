import type { SourceDocument } from '../../../src/model/authored/source.ts';
import { periodDays } from '../../../src/model/fields/moment.ts';
import { DraftProof } from '../../../src/reading/proof/proofDraft.ts';
import type { ReadQuantity } from '../../../src/reading/quantity.ts';
import { listUnmentioned } from '../check/checkMaps.ts';
import { lintText } from '../check/checkText.ts';
import { checkOwnText } from '../check/words/checkOwnWords.ts';
import { buildTextContext } from '../check/words/textContext.ts';
import { proofData } from '../files/proofData.ts';
import { buildIndex, type IndexedData } from '../read/authoredIndex.ts';
import type { Finding } from '../read/finding.ts';
import { readingLexicon } from '../read/lexicon/readingLexicon.ts';
import type { Authored } from '../read/readAuthored.ts';
import { type ChainOf, chainsOf } from '../read/resolveEvidence.ts';
import { indexData, type Outcome, type Project, runProject } from '../runPipeline.ts';
import { type Built, RecordBuilder } from './buildRecords.ts';
import { checkOption } from './checkItem.ts';
import { describeDocument } from './documentParts.ts';
import { domainChooser } from './domainChoice.ts';
import { type DraftText, readDraftText } from './draftText.ts';
import type { Decision, DraftDocument, NumeralItem, Option, Proposal } from './draftTypes.ts';
import { takenIds } from './makeId.ts';
import { listItems } from './numeralItems.ts';
import { editPanel, type PanelEdit, type PanelProposal, proposePanels } from './panels.ts';
import { placeChooser } from './placeChoice.ts';
import { placePanels } from './placePanels.ts';
import { optionName, type ProposeContext, propose } from './propose.ts';
import { applyWordings, type OwnTextPlace } from './wording/applyWordings.ts';
import { listAbsences, listWordings, type Wording } from './wording/listWordings.ts';
import { nameOf } from './words/recordWords.ts';

/** A document on its way into a dataset: the text, what was proposed, what a person decided. */

export interface DraftSource {
  /** UTF-8 with LF. */
  readonly text: string;
  readonly fileName: string;
  readonly id?: string;
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
  readonly absences: readonly OwnTextPlace[];
  /** Sentences of ours that are not true any more. */
  readonly wordings: readonly Wording[];
}

/** The data to which a document is added, read once. */
export interface DraftBase {
  readonly project: Project;
  /** As it stands in the files; maps without records have none. */
  readonly authored: Authored;
  readonly data: IndexedData;
}

/** The base of new documents; null where the data cannot be read. */
export const draftBase = (project: Project): DraftBase | null =>
  project.authored ? { project, authored: project.authored, data: indexData(project.authored) } : null;

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
  readonly #base: DraftBase;
  readonly #decisions = new Map<string, Decision>();
  readonly #proposals = new Map<string, Proposal>();
  readonly #refused = new Set<string>();
  readonly #chainOf: ChainOf;
  readonly #context: Omit<ProposeContext, 'lastDomain' | 'document'>;
  #lastDomain: string | null = null;

  constructor(base: DraftBase, { text, fileName, id }: DraftSource) {
    this.#base = base;
    const { authored } = base;
    const { index } = base.data;
    this.text = readDraftText(text, id ?? 'draft');
    const taken = takenIds(authored);
    const { region } = authored.site;
    this.document = describeDocument(this.text, {
      ...(id === undefined ? {} : { id }),
      region,
      fileName,
      taken,
    });
    const proof = new DraftProof(proofData(base.data), readingLexicon());
    this.quantities = proof.read(text);
    this.items = listItems(this.text, this.quantities);
    this.byKey = new Map(this.items.map((item) => [item.key, item]));
    this.#chainOf = chainsOf(this.text.original, this.document.paragraphs);
    const paragraph = (n: number) => this.document.paragraphs[n - 1];
    this.#context = {
      base: authored,
      chainOf: this.#chainOf,
      department: (n) => paragraph(n)?.department ?? null,
      section: (n) => paragraph(n)?.section ?? null,
      domainOf: domainChooser(authored),
      around: (n) => {
        const textOf = (own: number): string => this.text.original.lines[own - 1]?.text.slice(0, 600) ?? '';
        return [textOf(n), textOf(n - 1) + textOf(n + 1), textOf(n - 2) + textOf(n + 2)];
      },
      reference: authored.site.domains.find(({ reference }) => reference === true)?.id ?? null,
      isInCity: (region) => {
        for (let at: string | null | undefined = region, step = 0; at && step < 8; step += 1) {
          if (at === authored.site.region) return true;
          at = index.regions.get(at)?.parent;
        }
        return false;
      },
      placesOf: placeChooser(authored).placesOf,
      plans: index.plans,
      proof,
      refused: this.#refused,
      isOtherTime: (record, period) => {
        const known = index.byId.get(record)?.record.period;
        const [own, other] = [periodDays(period), known ? periodDays(known) : null];
        return own !== null && other !== null && (own.last < other.first || own.first > other.last);
      },
      isLikePlace: (record, regions) => {
        const kindOf = (id: string | undefined) => index.regions.get(id ?? '')?.kind;
        return kindOf(index.byId.get(record)?.record.region) === kindOf(regions[0]);
      },
      isDerived: (record) => {
        const entry = index.byId.get(record);
        return entry?.kind === 'observation' && entry.record.derived !== undefined;
      },
    };
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
    if (option.fields && option.kind === 'new') this.#lastDomain = option.fields.domain;
  }

  /** What the check would say of a decision; empty where it may stand. */
  faults(key: string, option: Option): string[] {
    const item = this.byKey.get(key);
    return item ? checkOption(item, option, { ...this.#context, document: this.document }) : ['没有这个数字'];
  }

  undecide(key: string): void {
    this.#decisions.delete(key);
  }

  /** The items that need another decision because the whole dataset refuses what was decided. */
  reopen(refused: ReadonlyMap<string, string>): void {
    for (const [key] of refused) {
      const decision = this.#decisions.get(key);
      if (!decision) continue;
      this.#refused.add(optionName(key, decision.option));
      this.#decisions.delete(key);
      this.#proposals.delete(key);
    }
  }

  /**
   * Builds the dataset as it would be with the document, and checks all of it. With `readAgain` a person vouches for
   * our sentences about what no document says.
   */
  result({ readAgain = true }: { readonly readAgain?: boolean } = {}): DraftResult {
    const { project, authored } = this.#base;
    const builder = new RecordBuilder(authored, this.document.id, this.#chainOf);
    for (const item of this.items) {
      const decision = this.#decisions.get(item.key);
      if (decision) builder.add(item, decision);
    }
    const original = { ...this.text.original, doc: this.document.id, file: this.document.file };
    const originals = new Map([...project.originals, [this.document.id, original] as const]);
    this.#mention(builder, originals);
    const { built } = builder;
    const bare = this.#withDocument(built, { ...this.document, setAside: [...built.setAside] });
    const document = this.#digested(bare, built);
    const whole = this.#withDocument(built, document);
    const taken = takenIds(whole);
    const ids = built.records.map(({ id }) => id);
    const panels = proposePanels(whole, this.document, ids, taken).map((own) =>
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
    const outcome = runProject({ ...project, authored: settled, originals }, true);
    const refused = new Map<string, string>();
    const findings: Finding[] = [];
    for (const finding of outcome.findings) {
      const key = built.keyOf.get(finding.recordId);
      if (key !== undefined && key !== '') refused.set(key, refused.get(key) ?? finding.message);
      else findings.push(finding);
    }
    const wordings = findings.length > 0 && outcome.data ? listWordings(outcome.data, this.#base.data) : [];
    return { built, document, panels, authored: settled, outcome, refused, findings, absences, wordings };
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

  /** Digests of the key words of each paragraph; where its words claim too much, one that claims nothing. */
  #digested(whole: Authored, built: Built): SourceDocument {
    const index = buildIndex(whole);
    const context = buildTextContext(whole, index);
    const names = new Map<number, Set<string>>();
    for (const { evidence, ...entry } of index
      .evidenceOf(this.document.id)
      .map((own) => ({ ...own.entry, evidence: own.evidence })))
      names.set(
        evidence.paragraph,
        (names.get(evidence.paragraph) ?? new Set()).add(
          nameOf({ ...entry, evidence: [] } as Parameters<typeof nameOf>[0]),
        ),
      );
    const paragraphs = this.document.paragraphs.map((paragraph) => {
      const own = [...(names.get(paragraph.n) ?? [])].slice(0, 4);
      if (paragraph.part !== undefined || own.length === 0 || paragraph.digest !== '正文一段。')
        return paragraph;
      const under = index
        .evidenceOf(this.document.id)
        .filter(({ evidence }) => evidence.paragraph === paragraph.n)
        .map(({ entry }) => entry);
      const fits = [own, own.slice(0, 2), own.slice(0, 1)]
        .map((list) => `说到${list.join('、')}。`)
        .find(
          (text) =>
            lintText(text).length === 0 &&
            checkOwnText({ file: '', recordId: '', field: 'digest', text, under }, context).length === 0,
        );
      return fits === undefined ? paragraph : { ...paragraph, digest: fits };
    });
    return { ...this.document, paragraphs, setAside: [...built.setAside] };
  }
}
