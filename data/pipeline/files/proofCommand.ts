import type { ProofLine } from '../../../src/reading/proof/draftJudge.ts';
import { DraftProof } from '../../../src/reading/proof/proofDraft.ts';
import { TABLES } from '../../../src/reading/table/tables.ts';
import { formatFinding } from '../read/finding.ts';
import { readingLexicon } from '../read/lexicon/readingLexicon.ts';
import { type Project, runProject } from '../runPipeline.ts';
import { proofData } from './proofData.ts';
import { openText } from './readCommand.ts';

/** `data:proof`: a draft compared with the records of the dataset, as JSON Lines. */

/** A line in the order of the contract. */
function formatLine({
  line,
  start,
  end,
  text,
  verdict,
  recordId,
  recordIds,
  said,
  expected,
  note,
}: ProofLine): string {
  const several = recordIds === undefined ? {} : { recordIds };
  return `${JSON.stringify({ line, start, end, text, verdict, recordId, ...several, said, expected, note })}\n`;
}

/** Prints a line for each quantity of the draft. The exit code is 1 where draft or dataset cannot be read. */
export async function proofCommand(paths: readonly string[], project: Project): Promise<number> {
  const [path] = paths;
  if (path === undefined || paths.length > 1) {
    process.stderr.write('请给出一份稿件：npm run -s data:proof -- 文件\n');
    return 2;
  }
  const file = await openText(path);
  if (!file) return 1;
  const { data, findings } = runProject(project, false);
  if (!data) {
    process.stderr.write(
      `数据有误，不能校稿：${findings[0] ? formatFinding(findings[0]) : '请先运行 npm run -s data:check'}\n`,
    );
    return 1;
  }
  const proof = new DraftProof(proofData(data), readingLexicon());
  process.stdout.write(proof.proof(file.text, TABLES).map(formatLine).join(''));
  return 0;
}
