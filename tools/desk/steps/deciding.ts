import type { Option } from '../../../data/pipeline/add/draftTypes.ts';
import { type Edits, editOption } from '../../../data/pipeline/add/editFields.ts';
import type { DeskProgress } from '../../../src/desk/protocol.ts';
import { DeskError } from '../deskError.ts';
import { unseenOf } from '../scan/confirm.ts';
import type { DeskSession } from '../session.ts';

/** Decides one numeral after the other; every decision is kept on disk at once. */
export class Deciding {
  readonly #session: DeskSession;

  constructor(session: DeskSession) {
    this.#session = session;
  }

  decide(key: string, choice: number, edits: Edits | null): DeskProgress {
    const { draft } = this.#session.current();
    const option = draft.proposal(key)?.options[choice];
    if (!option) throw new DeskError('没有这个选项');
    if (!edits) return this.#take(key, option, choice > 0);
    const own = editOption(option, edits, this.#session.base.data.index.plans);
    const faults = draft.faults(key, own);
    if (faults.length > 0) throw new DeskError(`还不能这样记：${faults.slice(0, 3).join('；')}`);
    return this.#take(key, own, true);
  }

  aside(key: string): DeskProgress {
    const { draft } = this.#session.current();
    const option = draft.proposal(key)?.options.find(({ kind }) => kind === 'aside');
    if (!option) throw new DeskError('这个数字不能不取');
    return this.#take(key, option, false);
  }

  undo(): DeskProgress {
    const key = this.#session.current().undo();
    if (key === null) throw new DeskError('没有可以撤销的一步');
    return this.#logged(key);
  }

  select(key: string): DeskProgress {
    this.#session.current().select(key);
    return this.#session.progress();
  }

  #take(key: string, option: Option, edited: boolean): DeskProgress {
    const open = this.#session.current();
    // Nothing read by OCR is believed before a person has seen it on the page.
    if (option.kind !== 'aside' && unseenOf(open, key).length > 0)
      throw new DeskError('先看图：图上的数字与读出的一致就按 C 确认，不一致就改正读数');
    open.take(key, option, edited);
    return this.#logged(key);
  }

  #logged(key: string): DeskProgress {
    this.#session.log(key);
    this.#session.notice = null;
    return this.#session.progress();
  }
}
