import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isWhole, parseArgs } from './benchArgs.ts';
import { judge } from './benchBudgets.ts';
import { measureDisk } from './benchDisk.ts';
import { againstText, diskText, siteText } from './benchReport.ts';
import { runBench, VIEWPORT } from './benchRun.ts';
import { benchHosts } from './hosts/benchHosts.ts';
import { reportSuite } from './paper/measuredRows.ts';
import { PAPER, readSection, reportSection } from './paper/performancePaper.ts';
import { weeklyText } from './paper/weeklyRow.ts';

/**
 * `npm run bench` compares the built site with static pages of the same text and charts, at 1×, 10× and 100×
 * the data, on this machine at full and at reduced speed; then it measures the portable copies. It reports
 * missed budgets and does not fail; the suite enforces the byte budgets (tests/browser/weight.spec.ts).
 * Options: `-- --rounds 3 --factors 1 --conditions slow --pages some --disk off --out f.json`; `-- --weekly` for a
 * form of ten minutes that keeps a row of each run; `-- --against <commit>` for what a change costs; `-- --host` for
 * the chart wrapper.
 */

const WEEKLY_DISK_ROUNDS = 3;

const args = parseArgs(process.argv.slice(2));
const started = Date.now();
if (args.suite) reportSuite();
else if (args.host) reportSection('hosts', await benchHosts(args.rounds), isWhole(args));
else {
  const rows = await runBench(args);
  const disk = args.disk ? await measureDisk(args.weekly ? WEEKLY_DISK_ROUNDS : args.rounds, VIEWPORT) : [];
  const verdicts = judge(rows);
  const seconds = (Date.now() - started) / 1000;
  reportSection('site', siteText({ args, rows, verdicts, seconds }), isWhole(args));
  if (args.against !== null) console.log(`\n${againstText(rows)}`);
  if (args.weekly) {
    const commit = execFileSync('git', ['rev-parse', '--short=10', 'HEAD'], { encoding: 'utf8' }).trim();
    const before = readSection(readFileSync(PAPER, 'utf8'), 'weekly');
    reportSection('weekly', weeklyText(before, { rows, disk, verdicts, commit }), true);
  }
  // The portable copies are measured only if they were built.
  if (disk.length > 0) reportSection('disk', diskText(args.rounds, disk), isWhole(args));
  if (args.out !== null) {
    mkdirSync(dirname(args.out), { recursive: true });
    writeFileSync(args.out, `${JSON.stringify({ args, rows, disk, verdicts }, null, 1)}\n`);
  }
}
