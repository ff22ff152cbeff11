import type { DeskArranging, DeskProgress } from '../../../src/desk/protocol.ts';
import { Arranger } from '../arranging/arranger.ts';
import type { OpenDraft } from '../openDraft.ts';
import type { DeskSession } from '../session.ts';

/** Checks the whole dataset with the open text, once nothing is left to decide. */
export class Arranging {
  readonly #session: DeskSession;
  readonly #arranger: Arranger;
  #running: Promise<DeskProgress> | null = null;

  constructor(session: DeskSession, arranger = new Arranger()) {
    this.#session = session;
    this.#arranger = arranger;
  }

  /** How far it is. */
  get state(): DeskArranging {
    return this.#arranger.state;
  }

  /**
   * Proposes panels and checks everything; items whose records are refused are open again. A second call while one is
   * under way waits for the same answer. Throws `DeskError` where it was stopped.
   */
  async arrange(): Promise<DeskProgress> {
    if (this.#running) return this.#running;
    const open = this.#session.current();
    if (open.left > 0) return this.#session.progress();
    this.#running = this.#run(open);
    try {
      return await this.#running;
    } finally {
      this.#running = null;
    }
  }

  async #run(open: OpenDraft): Promise<DeskProgress> {
    const session = this.#session;
    session.isArranging = true;
    try {
      open.result = null;
      const result = await this.#arranger.arrange(open);
      if (result.refused.size === 0) {
        open.result = result;
        open.current = null;
        return session.progress();
      }
      open.reopen(result.refused);
      const [message = ''] = result.refused.values();
      session.notice = `放进全部数据后有 ${result.refused.size} 处通不过检查，请重新决定：${message}`;
    } finally {
      session.isArranging = false;
    }
    session.keep();
    return session.progress();
  }

  /** Ends the check and its process; the step that waits for it throws that it was stopped. */
  async stop(): Promise<void> {
    const running = this.#running;
    this.#arranger.stop();
    if (!running) return;
    this.#session.notice = '已停止核对，没有写入任何数据。需要时可以再核对一次。';
    await Promise.allSettled([running]);
  }
}
