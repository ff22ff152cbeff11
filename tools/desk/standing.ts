import type { DraftBase } from '../../data/pipeline/add/draftBase.ts';
import { type Correction, correctRecord, usesOf } from '../../data/pipeline/add/editRecord.ts';
import type { Reason } from '../../data/pipeline/add/remove/accountGone.ts';
import { settle } from '../../data/pipeline/add/remove/settle.ts';
import { stripDocument } from '../../data/pipeline/add/remove/stripDocument.ts';
import { applyWordings } from '../../data/pipeline/add/wording/applyWordings.ts';
import { isAbout, listWordings } from '../../data/pipeline/add/wording/listWordings.ts';
import { nameOf, saidOf } from '../../data/pipeline/add/words/recordWords.ts';
import { formatFinding } from '../../data/pipeline/read/finding.ts';
import { runProject } from '../../data/pipeline/runPipeline.ts';
import { changedTexts } from '../../data/pipeline/write/authoredTexts.ts';
import type { DeskPlan, StandingRecord } from '../../src/desk/protocol.ts';
import { DeskError } from './deskError.ts';
import type { DeskFiles } from './deskFiles.ts';
import { describeGone, describeWordings, type PlanOutcome } from './planWords.ts';

/** Finds, corrects and removes what stands in the data already. */

const MOST_FOUND = 20;

const isDate = (date: string): boolean => /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(date);

interface Plan {
  readonly kind: DeskPlan['kind'];
  readonly title: string;
  readonly base: DraftBase;
  /** The data as they would be with new words for sentences of ours. */
  readonly outcomeWith: (wordings: ReadonlyMap<string, string>) => PlanOutcome;
  readonly wordings: ReadonlyMap<string, string>;
  readonly outcome: PlanOutcome;
}

export class StandingData {
  readonly #files: DeskFiles;
  readonly #readBase: () => DraftBase;
  #plan: Plan | null = null;

  constructor(files: DeskFiles, readBase: () => DraftBase) {
    this.#files = files;
    this.#readBase = readBase;
  }

  /** Records whose name, value or quotes hold all the words that were asked for. */
  find(query: string, base: DraftBase = this.#readBase()): StandingRecord[] {
    const words = query.split(/\s+/u).filter((word) => word !== '');
    if (words.length === 0) return [];
    return base.data.index.records
      .filter((entry) => {
        const quotes = entry.evidence.map(({ quote }) => quote);
        const text = [entry.id, nameOf(entry), saidOf(entry), ...quotes].join(' ');
        return words.every((word) => text.includes(word));
      })
      .slice(0, MOST_FOUND)
      .map((entry) => ({
        id: entry.id,
        name: nameOf(entry),
        said: saidOf(entry),
        period: entry.record.period.label,
        value: entry.kind === 'observation' ? entry.record.value : null,
        note: entry.record.note ?? '',
        doubt: entry.record.doubt ?? '',
        published: base.project.published?.records[entry.id] !== undefined,
        uses: usesOf(entry, base),
      }));
  }

  /**
   * Writes a correction where the whole check accepts it. Where it only makes sentences of ours untrue, they become a
   * plan, in which each gets its new words.
   */
  correct(id: string, correction: Correction): StandingRecord[] {
    const base = this.#readBase();
    const entry = base.data.index.byId.get(id);
    if (!entry) throw new DeskError('没有这条数据');
    const changesValue =
      entry.kind === 'observation' &&
      correction.value !== undefined &&
      correction.value !== entry.record.value;
    const published = base.project.published?.records[id] !== undefined;
    if (changesValue && published && (correction.reason.trim() === '' || !isDate(correction.date)))
      throw new DeskError('这个数已经公布过，改动须写明理由和日期（如 2026-12-01）');
    const corrected = correctRecord(entry, correction, base);
    const outcomeWith = (wordings: ReadonlyMap<string, string>): PlanOutcome => {
      const authored = applyWordings(corrected, wordings);
      const outcome = runProject({ ...base.project, authored }, true);
      const list = outcome.data ? listWordings(outcome.data, base.data) : [];
      const findings = outcome.findings.filter((finding) => !isAbout(list, finding));
      return { authored, outcome, gone: null, lost: [], wordings: list, findings };
    };
    const outcome = outcomeWith(new Map());
    const [first] = outcome.findings;
    if (first) throw new DeskError(`不能这样改，没有写入：${formatFinding(first)}`);
    const title = `改正“${nameOf(entry)}”`;
    this.#plan = { kind: 'correct', title, base, outcomeWith, wordings: new Map(), outcome };
    if (outcome.wordings.length === 0) this.carryOut();
    return this.find(id);
  }

  /** Plans to take a document out; nothing is written before the plan is carried out. */
  planRemoval(doc: string, reason: Reason): void {
    const base = this.#readBase();
    const document = base.authored.documents.find(({ id }) => id === doc);
    if (!document) throw new DeskError('没有这份文件');
    if (reason.reason.trim() === '' || !isDate(reason.date))
      throw new DeskError('删去文件须写明理由和日期（如 2026-12-01）');
    const stripped = stripDocument(base.authored, doc);
    const { originals } = base.project;
    const outcomeWith = (wordings: ReadonlyMap<string, string>): PlanOutcome =>
      settle(base, stripped, { originals, reason, wordings });
    const title = `删去《${document.title}》`;
    const outcome = outcomeWith(new Map());
    this.#plan = { kind: 'remove', title, base, outcomeWith, wordings: new Map(), outcome };
  }

  #current(): Plan {
    if (!this.#plan) throw new DeskError('没有正在准备的改动');
    return this.#plan;
  }

  /** Gives sentences of ours new words, by the keys of their places. */
  reword(words: Readonly<Record<string, string>>): void {
    const plan = this.#current();
    const wordings = new Map([...plan.wordings, ...Object.entries(words)]);
    this.#plan = { ...plan, wordings, outcome: plan.outcomeWith(wordings) };
  }

  drop(): void {
    this.#plan = null;
  }

  /** Writes the plan, whole or not at all; throws where something is still untrue. */
  carryOut(): void {
    const { kind, base, outcome } = this.#current();
    const [first] = outcome.outcome.findings;
    if (first) throw new DeskError(`还有问题没有解决，没有写入：${formatFinding(first)}`);
    const changed = changedTexts(base.project.texts, base.authored, outcome.authored);
    this.#files.write(base, { changed, outcome: outcome.outcome }, null, kind === 'remove');
    this.#plan = null;
    // The desk goes on over the data as they are now.
    this.#readBase();
  }

  describe(): DeskPlan | null {
    if (!this.#plan) return null;
    const { kind, title, outcome, base } = this.#plan;
    return {
      kind,
      title,
      gone: describeGone(outcome, base),
      wordings: describeWordings(outcome.wordings),
      findings: outcome.findings.map(formatFinding),
      ready: outcome.outcome.findings.length === 0,
    };
  }
}
