import { faceScope, recordFace } from '../../../model/text/face.ts';
import type { QuotedRow } from '../../../queries/proofSources.ts';
import { type Finding, recordRow } from '../findings.ts';
import { VERDICT_WORDS } from '../verdicts.ts';

/** A finding in words, for files. */
export interface ReportRow {
  readonly line: number;
  readonly said: string;
  readonly verdict: string;
  readonly expected: string;
  /** Name, place and time of the record. */
  readonly record: string;
  readonly note: string;
  /** Documents and paragraphs. */
  readonly source: string;
  readonly recordId: string;
}

export function reportRow(
  finding: Finding,
  rows: ReadonlyMap<string, QuotedRow>,
  titles: Readonly<Record<string, string>>,
): ReportRow {
  const { line } = finding;
  const row = recordRow(finding, rows);
  return {
    line: line.line,
    said: line.said,
    verdict: VERDICT_WORDS[line.verdict].label,
    expected: line.expected ?? '',
    record: row ? [row.name, ...faceScope(recordFace(row)), ...recordFace(row).tags].join(' · ') : '',
    note: line.note,
    source: row
      ? row.passages.map(({ doc, paragraph }) => `${titles[doc] ?? doc}第${paragraph}段`).join('；')
      : '',
    recordId: row?.id ?? '',
  };
}

/** A finding as one comment. */
export function commentText(row: ReportRow): string {
  const note = row.note === '' ? '' : `：${row.note}`;
  const expected = row.expected === '' ? '' : `数据：${row.expected}。`;
  const record = row.record === '' ? '' : `${row.record}。`;
  const source = row.source === '' ? '' : `来源：${row.source}。`;
  return `${row.verdict}${note}。${expected}${record}${source}`;
}
