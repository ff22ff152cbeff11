import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildShards } from '../../data/pipeline/publish/buildShards.ts';
import { indexData, NO_LOCKS, readProject, runChecks } from '../../data/pipeline/runPipeline.ts';
import { markdownTable } from './benchTable.ts';
import { buildCorpus } from './corpus.ts';
import { reportSection, today } from './paper/performancePaper.ts';

/**
 * `npm run bench:data [scales]` runs all checks and the build over 1×, 10× and 100× five documents of 80
 * numerals, each in a process of its own. The time per numeral may not grow with their number, that is,
 * growth must be at most linear.
 */

interface Measured {
  readonly documents: number;
  readonly numerals: number;
  readonly checkMs: number;
  readonly buildMs: number;
  readonly peakMb: number;
}

function measure(documents: number): Measured {
  const { authored } = readProject('data', {});
  if (!authored) throw new Error('data cannot be read');
  const corpus = buildCorpus(authored, documents);
  const started = performance.now();
  const data = indexData(corpus.authored);
  const { findings, lock, accounts } = runChecks(data, corpus.originals, NO_LOCKS, true);
  const checked = performance.now();
  if (findings.length > 0) throw new Error(`the corpus is not sound: ${JSON.stringify(findings[0])}`);
  const files = buildShards(data.authored, data.index, lock, new Map());
  const built = performance.now();
  if (files.size < documents) throw new Error('too few files');
  return {
    documents,
    numerals: accounts.length,
    checkMs: Math.round(checked - started),
    buildMs: Math.round(built - checked),
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

const [mode, ...rest] = process.argv.slice(2);
if (mode === '--one') {
  process.stdout.write(JSON.stringify(measure(Number(rest[0]))));
} else {
  const scales = mode === undefined ? [1, 10, 100] : [mode, ...rest].map(Number);
  const rows = scales.map((scale) => {
    const out = execFileSync(
      process.execPath,
      ['--import', 'tsx', fileURLToPath(import.meta.url), '--one', String(scale * 5)],
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    return { scale, ...(JSON.parse(out) as Measured) };
  });
  const table = markdownTable(
    ['scale', 'documents', 'numerals', 'checks', 'build', 'peak memory', 'checks per numeral'],
    rows.map(({ scale, documents, numerals, checkMs, buildMs, peakMb }) => [
      `${scale}×`,
      String(documents),
      String(numerals),
      `${checkMs} ms`,
      `${buildMs} ms`,
      `${peakMb} MB`,
      `${Math.round((checkMs * 1000) / numerals)} µs`,
    ]),
  );
  reportSection('data', `${today()}.\n\n${table}`, mode === undefined);
  const first = rows[0];
  const last = rows[rows.length - 1];
  if (first && last && last !== first) {
    // The smallest run includes the warm-up, so that a ratio above 1 means growth worse than linear.
    const growth =
      (last.checkMs + last.buildMs) / last.numerals / ((first.checkMs + first.buildMs) / first.numerals);
    console.log(`每数字耗时之比（最大/最小）：${growth.toFixed(2)}；不超过 1 即不劣于线性`);
    process.exitCode = growth > 1 ? 1 : 0;
  }
}
