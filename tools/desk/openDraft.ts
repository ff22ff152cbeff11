import { randomBytes } from 'node:crypto';
import { DocumentDraft } from '../../data/pipeline/add/draft.ts';
import { type DraftBase, updatePages, withPages } from '../../data/pipeline/add/draftBase.ts';
import type { Decision, Option } from '../../data/pipeline/add/draftTypes.ts';
import { countLeft } from '../../data/pipeline/add/numeralItems.ts';
import type { Replacement } from '../../data/pipeline/add/remove/carriedText.ts';
import { folderWithoutLines, type PageFolder } from '../../data/pipeline/files/pageFolder.ts';
import type { DecisionMark } from '../../src/desk/protocol.ts';
import type { Arranged } from './arranging/arrangeDraft.ts';
import { DeskError } from './deskError.ts';
import { withoutLines } from './editDocument.ts';
import type { ReadFile } from './reading/readFile.ts';
import type { Kept } from './savedDrafts.ts';
import { type TextRange, withConfirmed } from './scan/confirm.ts';
import { withReading } from './scan/withReading.ts';
import type { SheetDifference } from './sheet.ts';

/** A text that is open at the desk: its draft, the steps that led here, and the numeral that is looked at. */

const MARKS: Readonly<Record<Option['kind'], DecisionMark>> = {
  new: 'accepted',
  update: 'accepted',
  revise: 'accepted',
  confirm: 'confirmed',
  conflict: 'conflict',
  aside: 'aside',
};

interface Step {
  readonly key: string;
  readonly before: Decision | null;
}

export class OpenDraft {
  readonly id: string;
  readonly fileName: string;
  text: string;
  draft: DocumentDraft;
  /** The text as it was opened; lines of it may have been taken out since. */
  #whole: string;
  /** Where the text stands on its pages; null for a text without pages. */
  pages: PageFolder | null;
  #wholePages: PageFolder | null;
  current: string | null;
  /** The checked outcome; null as long as something was changed since. */
  result: Arranged | null = null;
  /** Where a sheet that came back differs from what was decided. */
  differences: readonly SheetDifference[] = [];
  readonly #steps: Step[] = [];
  readonly #changed = new Set<string>();

  /** The document of which this is a newer text; undefined for a new document. */
  readonly replaces: Kept['replaces'];

  constructor(
    id: string,
    fileName: string,
    text: string,
    draft: DocumentDraft,
    replaces: Kept['replaces'] = undefined,
    pages: PageFolder | null = null,
  ) {
    this.pages = pages;
    this.#wholePages = pages;
    this.id = id;
    this.replaces = replaces;
    this.fileName = fileName;
    this.text = text;
    this.#whole = text;
    this.draft = draft;
    this.current = this.next(null);
  }

  /** How many numerals are undecided. */
  get left(): number {
    return countLeft(this.draft.items, (key) => this.draft.decisions.has(key));
  }

  get all(): number {
    return countLeft(this.draft.items, () => false);
  }

  /** What became of items since this was last asked; all of them at first. Null takes a mark away. */
  takeMarks(all: boolean): Record<string, DecisionMark | null> {
    const keys = all ? this.draft.decisions.keys() : this.#changed;
    const marks: Record<string, DecisionMark | null> = {};
    for (const key of keys) {
      const decision = this.draft.decisions.get(key);
      marks[key] = decision ? MARKS[decision.option.kind] : null;
    }
    this.#changed.clear();
    return marks;
  }

  /** Items whose records the whole dataset refuses are open again. */
  reopen(refused: ReadonlyMap<string, string>): void {
    this.draft.reopen(refused);
    for (const key of refused.keys()) this.#changed.add(key);
    this.current = [...refused.keys()][0] ?? null;
  }

  /** The next undecided item behind one, or from the start. */
  next(after: string | null): string | null {
    const { items, decisions } = this.draft;
    const at = items.findIndex(({ key }) => key === after);
    const isLeft = ({ key }: { readonly key: string }) => !decisions.has(key);
    return (items.slice(at + 1).find(isLeft) ?? items.find(isLeft))?.key ?? null;
  }

  select(key: string): void {
    if (this.draft.byKey.has(key)) this.current = key;
  }

  take(key: string, option: Option, edited: boolean): void {
    this.#steps.push({ key, before: this.draft.decisions.get(key) ?? null });
    this.draft.decide(key, option, edited);
    this.#changed.add(key);
    this.result = null;
    this.current = this.next(key);
  }

  /** Takes back the last step, or after a restart the last decision; the key of the item, null where there is none. */
  undo(): string | null {
    const { draft } = this;
    const step = this.#steps.pop();
    const key = step?.key ?? [...draft.decisions.keys()].pop();
    if (key === undefined) return null;
    if (step?.before) draft.decide(key, step.before.option, step.before.edited);
    else draft.undecide(key);
    this.result = null;
    this.#changed.add(key);
    this.current = key;
    return key;
  }

  /** Reads the text anew over other data, with what was decided. */
  rebase(base: DraftBase): void {
    this.draft = rebuildDraft(withPages(base, this.pages), this.text, this.fileName, this.kept(0));
    this.result = null;
  }

  /** How many lines were taken out of the text. */
  get removed(): number {
    return this.#whole.split('\n').length - this.text.split('\n').length;
  }

  /** Takes lines out, or with none puts all of them back; before anything is decided, because lines move. */
  removeLines(lines: readonly number[], data: DraftBase): void {
    const isDecided = [...this.draft.decisions.values()].some(({ option }) => !option.carried);
    if (isDecided && !this.replaces) throw new DeskError('已经决定了数字，不能再删行；请先撤销');
    this.text = lines.length === 0 ? this.#whole : withoutLines(this.text, lines);
    const { pages } = this;
    this.pages =
      lines.length === 0 || pages === null ? this.#wholePages : folderWithoutLines(pages, this.text, lines);
    const base = withPages(data, this.pages);
    const { id } = this.draft.document;
    const replaces = replacementOf(base, this.replaces);
    this.draft = new DocumentDraft(base, { text: this.text, fileName: this.fileName, id, replaces });
    this.current = this.next(null);
    this.result = null;
  }

  /** Notes that a person saw these places of a scan and found them as they were read. */
  confirm(ranges: readonly TextRange[], on: string): void {
    if (!this.pages) return;
    const isWhole = this.#wholePages === this.pages;
    this.pages = withConfirmed(this.pages, ranges, on);
    if (isWhole) this.#wholePages = this.pages;
    updatePages(this.draft.base, this.pages);
    this.result = null;
  }

  /** What stands in a place of a scan by the eye of a person; the text behind it moves, so nothing there is decided. */
  reread(range: TextRange, words: string, on: string, data: DraftBase): void {
    if (!this.pages) throw new DeskError('这份文件不是扫描件，文字不能在这里改');
    const { draft } = this;
    const isBehind = [...draft.decisions].some(([key, { option }]) => {
      const [line = 0, start = 0] = key.split(':').map(Number);
      return !option.carried && line === range.line && start >= range.start;
    });
    if (isBehind) throw new DeskError('这一行从这里起已经有决定，请先撤销，再改读数');
    const { text, folder } = withReading(this.text, this.pages, range, words, on);
    const base = withPages(data, folder);
    const { id } = draft.document;
    const replaces = replacementOf(base, this.replaces);
    const next = new DocumentDraft(base, { text, fileName: this.fileName, id, replaces });
    if (next.items.length === 0) throw new DeskError('这样改了，文件里就没有数字了');
    const { sha256, paragraphs } = next.document;
    next.document = { ...draft.document, sha256, paragraphs };
    for (const { key, option, edited } of draft.decisions.values()) next.decide(key, option, edited);
    [this.text, this.#whole, this.pages, this.#wholePages] = [text, text, folder, folder];
    this.draft = next;
    this.#steps.length = 0;
    this.result = null;
    this.current = this.next(null);
  }

  kept(pid: number): Kept {
    const { draft, id, fileName } = this;
    return {
      id,
      fileName,
      document: draft.document,
      decisions: [...draft.decisions.values()],
      panels: [...draft.panelEdits],
      wordings: [...draft.wordings],
      ...(this.replaces ? { replaces: this.replaces } : {}),
      left: this.left,
      saved: new Date().toISOString(),
      pid,
    };
  }
}

/** Opens a text for the first time. Throws where it is known, or has nothing to decide. */
export function newDraft(
  data: DraftBase,
  { file: { text, sha256, pages }, quantities }: ReadFile,
  fileName: string,
  replaces: Kept['replaces'],
): OpenDraft {
  const base = withPages(data, pages);
  const known = base.authored.documents.find((own) => own.sha256 === sha256);
  if (known)
    throw new DeskError(
      known.id === replaces?.doc ? '这份文本与原来的一字不差' : `这份文件已经录入过：${known.title}`,
    );
  const newer = replaces ? { id: replaces.doc, replaces: replacementOf(base, replaces) } : {};
  const read = quantities ? { quantities } : {};
  const draft = new DocumentDraft(base, { text, fileName, ...newer, ...read });
  if (draft.items.length === 0) throw new DeskError('这份文件里没有数字，没有什么可以录入');
  const id = `${draft.document.id}-${randomBytes(3).toString('hex')}`;
  return new OpenDraft(id, fileName, text, draft, replaces, pages ?? null);
}

/** Opens a draft that was put down or interrupted, over the present data. */
export function resumedDraft(
  base: DraftBase,
  { kept, text, pages }: { readonly kept: Kept; readonly text: string; readonly pages: PageFolder | null },
): OpenDraft {
  const draft = rebuildDraft(withPages(base, pages), text, kept.fileName, kept);
  return new OpenDraft(kept.id, kept.fileName, text, draft, kept.replaces, pages);
}

/** A draft as it was kept, over the present data. */
function rebuildDraft(
  base: DraftBase,
  text: string,
  fileName: string,
  {
    document,
    decisions,
    panels,
    wordings,
    replaces,
  }: Pick<Kept, 'document' | 'decisions' | 'panels' | 'wordings' | 'replaces'>,
): DocumentDraft {
  const draft = new DocumentDraft(base, {
    text,
    fileName,
    id: document.id,
    replaces: replacementOf(base, replaces),
  });
  draft.document = document;
  for (const { key, option, edited } of decisions) draft.decide(key, option, edited);
  draft.panelEdits = new Map(panels);
  draft.wordings = new Map(wordings);
  return draft;
}

/** What a newer text takes the place of; undefined for a new document. Throws where it stands no more. */
export function replacementOf(base: DraftBase, replaces: Kept['replaces']): Replacement | undefined {
  if (!replaces) return undefined;
  const document = base.authored.documents.find(({ id }) => id === replaces.doc);
  if (!document) throw new DeskError('要换新文本的文件已经不在数据里');
  return { document, base, reason: replaces.reason };
}
