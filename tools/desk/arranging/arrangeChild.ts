import { DocumentDraft } from '../../../data/pipeline/add/draft.ts';
import { draftBase } from '../../../data/pipeline/add/draftBase.ts';
import { replacementOf } from '../openDraft.ts';
import { arrangeDraft, updateDraft } from './arrangeDraft.ts';
import type { ArrangeAnswer, ArrangeRequest } from './arranger.ts';

/**
 * Checks the whole dataset beside the desk, which answers meanwhile and can end this process at any time. It keeps the
 * text from one check to the next.
 */

let draft: DocumentDraft | null = null;

const send = (answer: ArrangeAnswer): void => void process.send?.(answer);

process.on('message', ({ source, state }: ArrangeRequest) => {
  if (source) {
    const { project, text, fileName, id, replaces, quantities } = source;
    const base = draftBase(project);
    if (!base) throw new Error('数据有误，不能核对');
    draft = new DocumentDraft(base, {
      text,
      fileName,
      id,
      replaces: replacementOf(base, replaces),
      quantities,
    });
  }
  if (!draft) throw new Error('没有文件可以核对');
  updateDraft(draft, state);
  send({ arranged: arrangeDraft(draft, (...stage) => send({ stage })) });
});
