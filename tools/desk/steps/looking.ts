import type { DeskState } from '../../../src/desk/protocol.ts';
import { DeskError } from '../deskError.ts';
import { isScan, type TextRange, today } from '../scan/confirm.ts';
import type { DeskSession } from '../session.ts';
import type { Arranging } from './arranging.ts';

/** Takes down what a person saw on the pages of a scan. */
export class Looking {
  readonly #session: DeskSession;
  readonly #arranging: Arranging;
  readonly #state: () => DeskState;

  constructor(session: DeskSession, arranging: Arranging, state: () => DeskState) {
    this.#session = session;
    this.#arranging = arranging;
    this.#state = state;
  }

  /** The figure stands on the page as it was read. */
  async confirm(key: string): Promise<DeskState> {
    const open = this.#session.current();
    const item = open.draft.byKey.get(key);
    if (!item || !isScan(open)) throw new DeskError('没有可以看图确认的数字');
    open.confirm(item.tokens, today());
    return this.#kept();
  }

  /** Nothing was lost in this place. */
  async confirmPlace(range: TextRange): Promise<DeskState> {
    const open = this.#session.current();
    const length = open.text.split('\n')[range.line - 1]?.length ?? 0;
    if (!isScan(open) || !(range.start >= 0 && range.start < range.end && range.end <= length))
      throw new DeskError('没有这个位置');
    open.confirm([range], today());
    return this.#kept();
  }

  /** Something else stands on the page than what was read. */
  async reread(range: TextRange, words: string): Promise<DeskState> {
    const open = this.#session.current();
    open.reread(range, words, today(), this.#session.base);
    this.#session.saved.keepText(open.id, open.text);
    return this.#kept();
  }

  /** A page as it is kept; null where there is none. */
  image(page: number): Uint8Array | null {
    const pages = this.#session.open?.pages;
    const name = pages?.layer.pages.find(({ n }) => n === page)?.image;
    return (name && pages?.files.get(name)) || null;
  }

  async #kept(): Promise<DeskState> {
    const session = this.#session;
    const open = session.current();
    if (open.pages) session.saved.keepPages(open.id, open.pages);
    session.keep();
    session.notice = null;
    if (open.left === 0) await this.#arranging.arrange();
    return this.#state();
  }
}
