/** One problem of the data: where it is, which record, what was expected and what was found. */
export interface Finding {
  /** Path relative to the project, with forward slashes. */
  readonly file: string;
  /** 1-based line of the record in the file, where known. */
  readonly line?: number;
  readonly recordId: string;
  readonly message: string;
  readonly expected?: string;
  readonly found?: string;
}

/** Formats a finding in one line: `file:line [record] message（应为 …，实为 …）`. */
export function formatFinding(finding: Finding): string {
  const at = finding.line === undefined ? finding.file : `${finding.file}:${finding.line}`;
  const parts = [
    finding.expected === undefined ? null : `应为 ${finding.expected}`,
    finding.found === undefined ? null : `实为 ${finding.found}`,
  ].filter((part) => part !== null);
  const detail = parts.length === 0 ? '' : `（${parts.join('，')}）`;
  return `${at} [${finding.recordId}] ${finding.message}${detail}`.replace(/\s*\n\s*/g, ' ');
}
