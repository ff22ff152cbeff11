import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import type { Finding } from '../finding.ts';

/** The words in which people ask, for the search: they stand in `data/lexicon` and go with every city. */

const FILE = 'data/lexicon/everyday.json';
const PATH = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'lexicon', 'everyday.json');

const wordSchema = v.pipe(v.string(), v.regex(/^[^\s|]+$/u, '词里不能有空白或竖线'));

export const everydaySchema = v.strictObject({
  fillers: v.array(wordSchema),
  measures: v.array(wordSchema),
  groups: v.array(v.pipe(v.array(wordSchema), v.minLength(2, '一组至少两个词'))),
});

export type EverydayWords = v.InferOutput<typeof everydaySchema>;

/** What is wrong with the text of the list; a word may be in a group only once. */
export function everydayFindings(text: string): Finding[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return [{ file: FILE, recordId: 'everyday', message: `不是有效的 JSON：${String(error)}` }];
  }
  const result = v.safeParse(everydaySchema, json);
  if (!result.success)
    return result.issues.map((issue) => ({
      file: FILE,
      recordId: v.getDotPath(issue) ?? 'everyday',
      message: `词表格式不符：${issue.message}`,
    }));
  return result.output.groups.flatMap((group) =>
    new Set(group).size === group.length
      ? []
      : [{ file: FILE, recordId: group[0] ?? '', message: `一组里有重复的词：${group.join('、')}` }],
  );
}

const textOf = (): string => readFileSync(PATH, 'utf8');

/** What is wrong with the list of the project. */
export const ownEverydayFindings = (): Finding[] => everydayFindings(textOf());

let words: EverydayWords | undefined;

/** The list, read once for a run. Throws where it has findings. */
export function everydayWords(): EverydayWords {
  words ??= v.parse(everydaySchema, JSON.parse(textOf()));
  return words;
}
