import { formatFinding } from '../../../data/pipeline/read/finding.ts';
import type { DeskProgress } from '../../../src/desk/protocol.ts';
import { DeskError } from '../deskError.ts';
import { changedFiles } from '../deskFiles.ts';
import { openPlaces, unseenOf } from '../scan/confirm.ts';
import type { DeskSession } from '../session.ts';
import type { Arranging } from './arranging.ts';

/** Writes what was decided, and takes it back. */
export class Finishing {
  readonly #session: DeskSession;
  readonly #arranging: Arranging;

  constructor(session: DeskSession, arranging: Arranging) {
    this.#session = session;
    this.#arranging = arranging;
  }

  /** Writes the open text, unless the data were changed outside since it was checked. */
  async finish(): Promise<DeskProgress> {
    const session = this.#session;
    const open = session.current();
    if (open.left > 0) throw new DeskError('还有数字没有决定');
    this.#checkSeen();
    const before = open.draft.base;
    const moved = changedFiles(before, session.readBase());
    if (moved.length > 0) {
      open.rebase(session.base);
      await this.#arranging.arrange();
      session.notice = `这些文件在别处被改动过：${moved.join('、')}。别处的改动会保留；已按新的内容重新核对，请再按一次“完成”。`;
      return session.progress();
    }
    if (!open.result) await this.#arranging.arrange();
    const { result } = open;
    if (!result) return session.progress();
    const [first] = result.findings;
    if (first) throw new DeskError(`还有问题没有解决，没有写入：${formatFinding(first)}`);
    session.files.write(before, result, { file: result.file, text: open.text, pages: open.pages });
    session.saved.drop(open.id);
    session.summary = result.summary;
    session.open = null;
    session.readBase();
    session.notice = null;
    return session.progress();
  }

  /** Of a scan every figure of a record was seen on the page, and every place where one may have been lost. */
  #checkSeen(): void {
    const open = this.#session.current();
    const unseen = [...open.draft.decisions].find(
      ([key, { option }]) => option.kind !== 'aside' && unseenOf(open, key).length > 0,
    );
    if (unseen) {
      open.select(unseen[0]);
      throw new DeskError('还有数字没有看图确认，没有写入；已转到这个数字');
    }
    const places = openPlaces(open).length;
    if (places > 0) throw new DeskError(`还有${places}处可能漏了数字，没有写入；请逐处看图`);
  }

  /** Takes the last finish back: every file is as it was before, unless it was changed since. */
  undoFinish(): void {
    const session = this.#session;
    session.files.undo();
    session.readBase();
    session.summary = null;
    session.notice = '已撤销：文件恢复到写入之前。';
  }
}
