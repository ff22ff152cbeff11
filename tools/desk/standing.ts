import type { DraftBase } from '../../data/pipeline/add/draft.ts';
import { type Correction, correctRecord, usesOf } from '../../data/pipeline/add/editRecord.ts';
import { nameOf, saidOf } from '../../data/pipeline/add/words/recordWords.ts';
import { formatFinding } from '../../data/pipeline/read/finding.ts';
import { runProject } from '../../data/pipeline/runPipeline.ts';
import type { StandingRecord } from '../../src/desk/protocol.ts';
import { DeskError } from './deskError.ts';
import type { DeskFiles } from './deskFiles.ts';

/** Finds and corrects what stands in the data already. */

const MOST_FOUND = 20;

/** Records whose name, value or quotes hold all the words that were asked for. */
export function findStanding(query: string, base: DraftBase): StandingRecord[] {
  const words = query.split(/\s+/u).filter((word) => word !== '');
  if (words.length === 0) return [];
  return base.data.index.records
    .filter((entry) => {
      const text = [entry.id, nameOf(entry), saidOf(entry), ...entry.evidence.map(({ quote }) => quote)].join(
        ' ',
      );
      return words.every((word) => text.includes(word));
    })
    .slice(0, MOST_FOUND)
    .map((entry) => ({
      id: entry.id,
      name: nameOf(entry),
      said: saidOf(entry),
      period: entry.record.period.label,
      value: entry.kind === 'observation' ? entry.record.value : null,
      note: entry.record.note ?? '',
      doubt: entry.record.doubt ?? '',
      published: base.project.published?.records[entry.id] !== undefined,
      uses: usesOf(entry, base),
    }));
}

/** Writes a correction, where the whole check accepts it; nothing is written otherwise. */
export function correctStanding(id: string, correction: Correction, base: DraftBase, files: DeskFiles): void {
  const entry = base.data.index.byId.get(id);
  if (!entry) throw new DeskError('没有这条数据');
  const changesValue =
    entry.kind === 'observation' && correction.value !== undefined && correction.value !== entry.record.value;
  const published = base.project.published?.records[id] !== undefined;
  if (
    changesValue &&
    published &&
    (correction.reason.trim() === '' || !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(correction.date))
  )
    throw new DeskError('这个数已经公布过，改动须写明理由和日期（如 2026-12-01）');
  const authored = correctRecord(entry, correction, base);
  const outcome = runProject({ ...base.project, authored }, true);
  const [first] = outcome.findings;
  if (first) throw new DeskError(`不能这样改，没有写入：${formatFinding(first)}`);
  files.write(base, { authored, outcome }, null, false);
}
