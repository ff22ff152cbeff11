import type { SearchAnswer } from '../queries/search.ts';

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join('');

/** Whether all that was found is told of other places. */
export const isElsewhere = ({ groups }: SearchAnswer): boolean =>
  groups.length > 0 && groups.every(({ group }) => group === 'elsewhere');

/** Whether the first result is no answer to all that was asked: it is then not to be shown unseen. */
export const isUnsure = (answer: SearchAnswer): boolean =>
  answer.kind === 'near' || answer.kind === 'part' || isElsewhere(answer);

/** What an answer is, in one sentence: how many results, or what is not there. */
export function answerText(answer: SearchAnswer, question: string, enterDoes: string): string {
  const { kind, groups, missing } = answer;
  const count = groups.reduce((sum, { total }) => sum + total, 0);
  if (count === 0) return `没有收录“${question}”`;
  if (kind === 'near')
    return missing.length > 0
      ? `没有收录${quoted(missing)}，相近的有${count}条`
      : `没有收录“${question}”，相近的有${count}条，缺的词写在各条后面`;
  if (isElsewhere(answer)) return `本市没有收录“${question}”，其他地方有${count}条`;
  if (kind === 'whole') return `${count}条结果，回车${enterDoes}`;
  return missing.length > 0
    ? `没有收录${quoted(missing)}，其余的词有${count}条`
    : `${count}条各含一部分的词，缺的写在后面`;
}
