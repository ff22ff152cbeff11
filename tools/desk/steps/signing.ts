import type { DeskProgress } from '../../../src/desk/protocol.ts';
import { DeskError } from '../deskError.ts';
import type { DeskSession } from '../session.ts';
import { compareSheet, differencesNotice, readSheet, sheetRows, writeSheet } from '../sheet.ts';
import type { Arranging } from './arranging.ts';
import { takeDifference } from './takeDifference.ts';

/** Sends the sheet of all decisions out for sign-off, and takes in what comes back. */
export class Signing {
  readonly #session: DeskSession;
  readonly #arranging: Arranging;

  constructor(session: DeskSession, arranging: Arranging) {
    this.#session = session;
    this.#arranging = arranging;
  }

  /** The sheet of all decisions. */
  sheet(): Promise<Buffer> {
    return writeSheet(sheetRows(this.#session.current().draft, this.#session.base));
  }

  /** Reads a sheet that came back; its differences are accepted or refused one by one. */
  readSheet(bytes: Uint8Array): DeskProgress {
    const open = this.#session.current();
    open.differences = compareSheet(sheetRows(open.draft, this.#session.base), readSheet(bytes));
    this.#session.notice = differencesNotice(open.differences.length);
    return this.#session.progress();
  }

  /** Takes one difference of the sheet, or leaves it. */
  async settle(at: number, takes: boolean): Promise<DeskProgress> {
    const open = this.#session.current();
    const difference = open.differences[at];
    if (!difference) throw new DeskError('没有这一处不同');
    if (takes) {
      takeDifference(open, difference, this.#session.base);
      this.#session.log(difference.key);
    }
    open.differences = open.differences.filter((_, index) => index !== at);
    return this.#arranging.arrange();
  }
}
