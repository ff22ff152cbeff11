import type { DeskArranging, DeskProgress, DeskSite, DeskState, StandingRecord } from './protocol.ts';

/** Asks the desk's server; a refusal is an error with a sentence for the person. */

/** The kinds of files that the desk reads. */
export const ACCEPT = '.txt,.md,.html,.htm,.docx,.pdf,.jpg,.jpeg,.png,.webp,.tif,.tiff';

const token = (): string => document.querySelector<HTMLMetaElement>('meta[name="desk-token"]')?.content ?? '';

async function ask<T>(command: string, init: RequestInit): Promise<T> {
  const headers = { ...(init.headers as Record<string, string> | undefined), 'x-desk-token': token() };
  const response = await fetch(`/api/${command}`, { ...init, headers }).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`工作台没有应答，它可能已经关闭（${why}）。重新启动后可以接着做，做过的已经保存。`);
  });
  const body = (await response.json()) as T & { readonly error?: string };
  if (!response.ok) throw new Error(body.error ?? `工作台答复 ${response.status}`);
  return body;
}

export const fetchDesk = (): Promise<DeskState> => ask('state', { method: 'GET' });

export const openText = (bytes: Blob | string, name: string): Promise<DeskState> =>
  ask('open', { method: 'POST', body: bytes, headers: { 'x-file-name': encodeURIComponent(name) } });

/** Opens pictures of the pages of one document. */
export const openPages = (files: readonly File[]): Promise<DeskState> =>
  ask('open', {
    method: 'POST',
    body: new Blob([...files]),
    headers: {
      'x-file-name': encodeURIComponent(files[0]?.name ?? ''),
      'x-parts': encodeURIComponent(JSON.stringify(files.map(({ name, size }) => ({ name, size })))),
    },
  });

/** Which page of a scan is being read; null while nothing of the kind goes on. */
export const fetchReading = (): Promise<{ readonly page: number; readonly of: number } | null> =>
  ask('reading', { method: 'GET' });

/** What a person saw on the page of a scan. */
export const confirmFigure = (key: string): Promise<DeskState> => post('confirm', { key });
export const confirmPlace = (range: TextRange): Promise<DeskState> => post('confirmPlace', range);
export const reread = (range: TextRange, words: string): Promise<DeskState> =>
  post('reread', { ...range, words });

interface TextRange {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Opens a newer text of a document that stands. */
export const openNewer = (
  file: File,
  { id, reason, date }: { readonly id: string; readonly reason: string; readonly date: string },
): Promise<DeskState> =>
  ask('open', {
    method: 'POST',
    body: file,
    headers: {
      'x-file-name': encodeURIComponent(file.name),
      'x-replaces': encodeURIComponent(id),
      'x-reason': encodeURIComponent(reason),
      'x-date': encodeURIComponent(date),
    },
  });

const post = <T>(command: string, body: object = {}): Promise<T> =>
  ask(command, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });

export const resumeDraft = (id: string): Promise<DeskState> => post('resume', { id });
export const findRecords = (query: string): Promise<StandingRecord[]> => post('find', { query });
export const correctRecord = (
  id: string,
  fields: Readonly<Record<string, string>>,
): Promise<StandingRecord[]> => post('correct', { id, ...fields });
export const closeDraft = (discard: boolean): Promise<DeskState> => post('close', { discard });

export const editDocument = (fields: Readonly<Record<string, string>>): Promise<DeskState> =>
  post('document', { fields });
/** Takes lines out of the open text; none puts back what was taken out. */
export const removeLines = (lines: readonly number[]): Promise<DeskState> => post('removeLines', { lines });
export const undoFinish = (): Promise<DeskState> => post('undoFinish');

/** A change of what stands is planned first, and written when all that hangs on it was seen. */
export const planRemoval = (id: string, reason: string, date: string): Promise<DeskState> =>
  post('planRemoval', { id, reason, date });
export const rewordPlan = (words: Readonly<Record<string, string>>): Promise<DeskState> =>
  post('rewordPlan', { words });
export const carryOutPlan = (): Promise<DeskState> => post('carryOut');
export const dropPlan = (): Promise<DeskState> => post('dropPlan');

export const fetchArranging = (): Promise<DeskArranging> => ask('arranging', { method: 'GET' });
export const stopArranging = (): Promise<DeskState> => post('stopArranging');
export const fetchSite = (): Promise<DeskSite> => ask('site', { method: 'GET' });
export const stopReading = (): Promise<object> => post('stopReading');
export const buildSite = (): Promise<DeskSite> => post('buildSite');
export const stopSite = (): Promise<DeskSite> => post('stopSite');

/** What may be changed of a proposed panel. */
export type PanelChange = Readonly<
  Partial<Record<'title' | 'section' | 'kind', string> & Record<'overview' | 'deck', boolean>>
>;

/** A step at the desk, which answers with how things stand after it. */
export type Step =
  | {
      readonly command: 'decide';
      readonly key: string;
      readonly choice: number;
      readonly edits?: Readonly<Record<string, string>>;
    }
  | { readonly command: 'aside'; readonly key: string }
  | { readonly command: 'select'; readonly key: string }
  | { readonly command: 'settle'; readonly at: number; readonly takes: boolean }
  | { readonly command: 'readSheet'; readonly sheet: Blob }
  | ({ readonly command: 'panel'; readonly id: string } & PanelChange)
  | { readonly command: 'digest'; readonly n: number; readonly digest: string }
  | { readonly command: 'reword'; readonly words: Readonly<Record<string, string>> }
  | { readonly command: 'undo' | 'arrange' | 'finish' };

export const takeStep = (step: Step): Promise<DeskProgress> => {
  if (step.command === 'readSheet') return ask('readSheet', { method: 'POST', body: step.sheet });
  const { command, ...body } = step;
  return post(command, body);
};
