import { expect, it } from 'vitest';
import { checkOwnText } from '../../../../../data/pipeline/check/words/checkOwnWords.ts';
import { scanWords } from '../../../../../data/pipeline/check/words/lexicon.ts';
import { listOwnTexts } from '../../../../../data/pipeline/check/words/ownTexts.ts';
import { buildTextContext } from '../../../../../data/pipeline/check/words/textContext.ts';
import { buildIndex } from '../../../../../data/pipeline/read/authoredIndex.ts';
import { readCity } from '../../../../support/originals.ts';
import { listSlips } from './slips.ts';

/**
 * Removes from each of our texts a required part (scope, streak, 预计, group, 推算, qualifier …), and adds claims
 * that no record makes (唯一, 全部, a count, a cause …). The check must find every slip.
 */
it('a text of ours that loses a part, or claims more, is a finding', () => {
  const { authored } = readCity();
  if (!authored) throw new Error('data cannot be read');
  const index = buildIndex(authored);
  const held = buildTextContext(authored, index);
  const scores = new Map<string, { killed: number; total: number; survivors: string[] }>();
  for (const own of listOwnTexts(authored, index)) {
    const before = new Set(checkOwnText(own, held));
    for (const { kind, text } of listSlips(own, index)) {
      const score = scores.get(kind) ?? { killed: 0, total: 0, survivors: [] };
      scores.set(kind, score);
      score.total += 1;
      const named = checkOwnText({ ...own, text }, held).some((message) => !before.has(message));
      if (named) score.killed += 1;
      else score.survivors.push(`${own.recordId} ${own.field}：${own.text} → ${text}`);
    }
  }
  for (const [kind, { killed, total }] of scores) console.log(`自有文字变异 ${kind} ${killed}/${total}`);
  expect([...scores].flatMap(([kind, { survivors }]) => survivors.map((text) => `${kind} ${text}`))).toEqual(
    [],
  );
  // Each kind of slip was tried on some text.
  expect([...scores.values()].every(({ total }) => total > 0)).toBe(true);
  expect(scanWords('')).toEqual([]);
});
