import type { DraftBase } from '../../../data/pipeline/add/draftBase.ts';
import { editOption } from '../../../data/pipeline/add/editFields.ts';
import { STATUS_LABEL, STATUSES } from '../../../src/model/fields/vocabulary.ts';
import { DeskError } from '../deskError.ts';
import type { OpenDraft } from '../openDraft.ts';
import { type Column, LEFT_OUT, type SheetDifference } from '../sheet.ts';

/** Decides an item anew as a sheet says that came back; the note of what is left out names who said so. */
export function takeDifference(
  open: OpenDraft,
  { key, column, now, by }: SheetDifference,
  base: DraftBase,
): void {
  const option = open.draft.decisions.get(key)?.option;
  if (!option) throw new DeskError('这个数字没有决定');
  const aside = open.draft.proposal(key)?.options.find(({ kind }) => kind === 'aside');
  if (column === '处理' && now === LEFT_OUT && aside) {
    open.take(key, { ...aside, note: `签核时不取${by === '' ? '' : `：${by}`}` }, true);
    return;
  }
  const edited = editOption(option, sheetEdits(column, now, base), base.data.index.plans);
  const [fault] = open.draft.faults(key, edited);
  if (fault !== undefined) throw new DeskError(`签核表的“${now}”不能用：${fault}`);
  open.take(key, edited, true);
}

/** A cell of the sheet as an edit of the record; names of domains and places become their ids. */
function sheetEdits(
  column: Column,
  words: string,
  { authored }: DraftBase,
): Readonly<Record<string, string>> {
  const idOf = (list: ReadonlyArray<{ readonly id: string; readonly name: string }>): string => {
    const found = list.find(({ name }) => name === words);
    if (!found) throw new DeskError(`没有这个${column}：${words}`);
    return found.id;
  };
  if (column === '领域') return { domain: idOf(authored.site.domains) };
  if (column === '地区') return { region: idOf(authored.regions) };
  if (column === '状态') {
    const status = STATUSES.find((own) => STATUS_LABEL[own] === words);
    if (!status) throw new DeskError(`没有这个状态：${words}`);
    return { status };
  }
  if (column === '名称') return { name: words };
  throw new DeskError(`“${column}”只能改为“${LEFT_OUT}”`);
}
