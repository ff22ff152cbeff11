import { readStored, removeStored, writeStored } from './storage.ts';

/** The last questions of this reader, kept in this browser only and sent nowhere. */

const KEY = 'recent-questions';
const MOST = 8;
const LONGEST = 40;

/** The questions, latest first; what is stored may be of another version or broken. */
export function readRecentQuestions(): string[] {
  const lines = readStored(KEY)?.split('\n') ?? [];
  return lines.filter((line) => line !== '' && line.length <= LONGEST).slice(0, MOST);
}

/** Puts a question first. A long one is a pasted text, and is not kept. */
export function keepQuestion(question: string): void {
  const line = question.replace(/\s+/g, ' ').trim();
  if (line === '' || line.length > LONGEST) return;
  const others = readRecentQuestions().filter((other) => other !== line);
  writeStored(KEY, [line, ...others].slice(0, MOST).join('\n'));
}

export const forgetQuestions = (): void => removeStored(KEY);

/** Keeps again what was forgotten by mistake. */
export const restoreQuestions = (lines: readonly string[]): void => {
  writeStored(KEY, lines.join('\n'));
};
