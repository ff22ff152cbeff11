import type { DraftJudge, ProofLine } from '../../reading/proof/draftJudge.ts';
import type { Verdict } from '../../reading/proof/judge.ts';
import type { ReadQuantity } from '../../reading/quantity.ts';
import { BY_GRAVITY, isFine, VERDICT_WORDS } from './verdicts.ts';

/** One record that a quantity may mean. */
export interface Choice {
  readonly recordId: string;
  readonly verdict: Verdict;
  readonly expected: string | null;
}

/** A quantity of the draft with its verdict, as the page shows it. */
export interface Finding {
  readonly key: string;
  readonly read: ReadQuantity;
  readonly line: ProofLine;
  /** The records to choose from, where the text leaves open which is meant. */
  readonly choices: readonly Choice[];
  /** The record that a person chose, null for none of them, undefined where nothing was chosen. */
  readonly picked: string | null | undefined;
}

/**
 * The key of a quantity: its words and all that its verdict depends on. A choice is kept while other parts of the draft
 * change, and is dropped when its own sentence does.
 */
export const keyOf = ({ text, name, exact, region, period }: ReadQuantity): string =>
  JSON.stringify([exact.before, text, exact.after, name, region, period]);

/** Where a quantity stands, as the id of its mark in the page. */
export const idOf = ({ line }: Finding): string => `${line.line}-${line.start}`;

/** The record that a quantity was compared with; none where none is known or several could be meant. */
export const recordRow = <Row>({ line }: Finding, rows: ReadonlyMap<string, Row>): Row | undefined =>
  line.recordId === null || line.verdict === 'ambiguous' ? undefined : rows.get(line.recordId);

function choicesOf(judge: DraftJudge, read: ReadQuantity, { recordIds = [] }: ProofLine): Choice[] {
  return recordIds.flatMap((recordId) => {
    const line = judge.lineFor(read, recordId);
    return line ? [{ recordId, verdict: line.verdict, expected: line.expected }] : [];
  });
}

/** The line after a person said which record is meant; null for none of those that were offered. */
function pickedLine(
  judge: DraftJudge,
  read: ReadQuantity,
  line: ProofLine,
  picked: string | null,
): ProofLine {
  const { recordIds: _, ...own } = line;
  if (picked === null)
    return { ...own, verdict: 'unknown', recordId: null, expected: null, note: '已指明不在列出的几项里' };
  return judge.lineFor(read, picked) ?? line;
}

export function buildFindings(
  judge: DraftJudge,
  quantities: readonly ReadQuantity[],
  lines: readonly ProofLine[],
  picks: ReadonlyMap<string, string | null>,
): Finding[] {
  return quantities.flatMap((read, at): Finding[] => {
    const line = lines[at];
    if (!line) return [];
    const key = keyOf(read);
    const choices = line.verdict === 'ambiguous' ? choicesOf(judge, read, line) : [];
    // A choice holds only among the records that are offered now.
    const picked = picks.get(key);
    const holds = picked === null || choices.some(({ recordId }) => recordId === picked);
    if (choices.length === 0 || picked === undefined || !holds)
      return [{ key, read, line, choices, picked: undefined }];
    return [{ key, read, line: pickedLine(judge, read, line, picked), choices, picked }];
  });
}

/** A quantity that a person was asked about keeps its place, so that a choice does not move under the hand. */
const placeOf = ({ line, choices }: Finding): Verdict => (choices.length > 0 ? 'ambiguous' : line.verdict);

/** What is to be looked at, the gravest first and then in reading order; dates and names are left out. */
export const orderFindings = (findings: readonly Finding[]): Finding[] =>
  BY_GRAVITY.flatMap((verdict) => findings.filter((finding) => placeOf(finding) === verdict));

/** Whether nothing has to be looked at: the number is the record's, and that was no one's choice. */
export const isSettled = ({ line, choices }: Finding): boolean =>
  isFine(line.verdict) && choices.length === 0;

/** How many quantities have each verdict, the gravest first. */
export const countVerdicts = (
  findings: readonly Finding[],
): Array<{ readonly verdict: Verdict; readonly count: number }> =>
  BY_GRAVITY.map((verdict) => ({
    verdict,
    count: findings.filter(({ line }) => line.verdict === verdict).length,
  })).filter(({ count }) => count > 0);

/** The counts in one sentence, for the status line and for files. */
export function summaryText(findings: readonly Finding[]): string {
  const counts = countVerdicts(findings);
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const aside = findings.length - total;
  const parts = counts.map(({ verdict, count }) => `${VERDICT_WORDS[verdict].label}${count}处`);
  const dates = aside === 0 ? '' : `；日期、名称等${aside}处不作核对`;
  return total === 0 ? `没有找到要核对的数字${dates}。` : `核对了${total}处：${parts.join('，')}${dates}。`;
}
