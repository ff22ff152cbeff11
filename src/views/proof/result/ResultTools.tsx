import { useState } from 'react';
import { IS_SINGLE_FILE } from '../../../queries/oneFile.ts';
import type { ProofSources, QuotedRow } from '../../../queries/proofSources.ts';
import { saveBlob } from '../../../ui/files/saveFile.ts';
import { cutLines } from '../draftSegments.ts';
import { commentText, reportRow } from '../files/reportRows.ts';
import { type Finding, summaryText } from '../findings.ts';
import { isFine } from '../verdicts.ts';
import styles from './ResultTools.module.css';

export interface ResultToolsProps {
  readonly text: string;
  /** In reading order, and the gravest first. */
  readonly findings: readonly Finding[];
  readonly ordered: readonly Finding[];
  readonly rows: ReadonlyMap<string, QuotedRow>;
  readonly sources: ProofSources;
}

/** The result on paper, as the draft with comments, and as a table. All of them are made in this window. */
export function ResultTools({ text, findings, ordered, rows, sources }: ResultToolsProps) {
  const [said, setSaid] = useState('');
  const { core, titles } = sources;
  const { city, period, notice } = core.site;
  const keep = async (what: string, write: () => Promise<Blob>, file: string) => {
    setSaid(`正在生成${what} …`);
    try {
      saveBlob(file, await write());
      setSaid(`${what}已生成。`);
    } catch (error) {
      setSaid(`${what}没有生成：${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const saveSheet = async () => {
    const { buildProofSheet } = await import('../files/proofSheet.ts');
    return buildProofSheet(
      ordered.map((finding) => reportRow(finding, rows, titles)),
      notice,
    );
  };
  const saveDocx = async () => {
    const { writeDocx } = await import('../../../ui/files/writeDocx.ts');
    const lines = cutLines(text, findings).map((segments) =>
      segments.map(({ text: words, finding }) => ({
        text: words,
        comment:
          finding && !isFine(finding.line.verdict) ? commentText(reportRow(finding, rows, titles)) : null,
      })),
    );
    const head = [
      `有据校稿 · ${city}“${period.label}”数据版本 ${core.version.slice(0, 8)}`,
      summaryText(findings),
      ...(notice === undefined ? [] : [notice]),
    ];
    return writeDocx({ title: '校稿', head, lines, author: '有据校稿', date: new Date() });
  };
  return (
    <p className={styles.tools}>
      <button type="button" onClick={() => window.print()}>
        打印
      </button>
      {IS_SINGLE_FILE ? (
        <span>单文件版不含带批注的 docx</span>
      ) : (
        <button type="button" onClick={() => void keep('带批注的稿件', saveDocx, '校稿批注.docx')}>
          存成带批注的稿件（DOCX）
        </button>
      )}
      <button type="button" onClick={() => void keep('表格', saveSheet, '校稿结果.xlsx')}>
        存成表格（XLSX）
      </button>
      <output>{said}</output>
    </p>
  );
}
