import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DocumentDraft, OnStage, ResultStage } from '../../../data/pipeline/add/draft.ts';
import type { Project } from '../../../data/pipeline/runPipeline.ts';
import type { DeskArranging } from '../../../src/desk/protocol.ts';
import type { ReadQuantity } from '../../../src/reading/quantity.ts';
import { DeskError } from '../deskError.ts';
import type { OpenDraft } from '../openDraft.ts';
import type { Kept } from '../savedDrafts.ts';
import { type Arranged, arrangeDraft, type DraftState, stateOf } from './arrangeDraft.ts';

/** Checks a draft with the whole dataset: a small one at once, a large one in a process that can be stopped. */

export interface ArrangeRequest {
  /** The data and the text; null where the process has them from the last request. */
  readonly source: {
    readonly project: Project;
    readonly text: string;
    readonly fileName: string;
    readonly id: string;
    readonly replaces: Kept['replaces'];
    readonly quantities: readonly ReadQuantity[];
  } | null;
  readonly state: DraftState;
}

export type ArrangeAnswer = { readonly stage: Parameters<OnStage> } | { readonly arranged: Arranged };

/** So many records and numerals are checked in about half a second. */
const LARGE = 600;
const CHILD = join(fileURLToPath(new URL('.', import.meta.url)), 'arrangeChild.ts');
const STAGES: readonly ResultStage[] = ['records', 'panels', 'check'];
const WORDS: Readonly<Record<ResultStage, string>> = {
  records: '汇集数据',
  panels: '编排图表',
  check: '与全部数据一起核对',
};
const IDLE: DeskArranging = { isRunning: false, stage: 0, stages: STAGES.length, words: '', seconds: 0 };

export class Arranger {
  readonly #large: number;
  #child: ChildProcess | null = null;
  /** The text that the process has. */
  #known: DocumentDraft | null = null;
  #state = IDLE;
  #began = 0;

  constructor(large = LARGE) {
    this.#large = large;
  }

  get state(): DeskArranging {
    if (!this.#state.isRunning) return this.#state;
    return { ...this.#state, seconds: Math.round((Date.now() - this.#began) / 1000) };
  }

  /** Throws `DeskError` where it was stopped. */
  async arrange(open: OpenDraft): Promise<Arranged> {
    const { draft } = open;
    if (draft.base.data.index.records.length + draft.items.length < this.#large) return arrangeDraft(draft);
    this.#began = Date.now();
    this.#state = { ...IDLE, isRunning: true, words: WORDS.records };
    try {
      return await this.#ask(open);
    } finally {
      this.#state = IDLE;
    }
  }

  #start(): ChildProcess {
    const child = fork(CHILD, { execArgv: ['--import', 'tsx'], serialization: 'advanced' });
    child.once('exit', () => {
      if (this.#child === child) this.#forget();
    });
    this.#child = child;
    return child;
  }

  async #ask({ draft, text, fileName, replaces, pages }: OpenDraft): Promise<Arranged> {
    const child = this.#child ?? this.#start();
    const { base, quantities } = draft;
    const source = { project: base.project, text, fileName, id: draft.document.id, replaces, quantities };
    const request: ArrangeRequest = {
      source: this.#known === draft ? null : source,
      state: stateOf(draft, pages),
    };
    this.#known = draft;
    return new Promise<Arranged>((resolve, reject) => {
      const onMessage = (answer: ArrangeAnswer): void => {
        if ('stage' in answer) this.#tell(...answer.stage);
        else {
          child.off('message', onMessage);
          child.off('exit', onExit);
          resolve(answer.arranged);
        }
      };
      const onExit = (code: number | null): void =>
        reject(child.killed ? new DeskError('已停止核对。') : new Error(`核对的进程出了错（${code}）`));
      child.on('message', onMessage);
      child.once('exit', onExit);
      child.once('error', reject);
      child.send(request);
    });
  }

  #tell(stage: ResultStage, done: number, all: number): void {
    const part = all > 1 ? `（第${done + 1}部分，共${all}部分）` : '';
    this.#state = { ...this.#state, stage: STAGES.indexOf(stage), words: `${WORDS[stage]}${part}` };
  }

  /** Ends the process, whether it works or waits. */
  stop(): void {
    this.#child?.kill();
    this.#forget();
  }

  #forget(): void {
    this.#child = null;
    this.#known = null;
  }
}
