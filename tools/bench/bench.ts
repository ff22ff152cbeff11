import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from './benchArgs.ts';
import { judge } from './benchBudgets.ts';
import { measureDisk } from './benchDisk.ts';
import { benchHosts } from './benchHosts.ts';
import { printReport } from './benchReport.ts';
import { runBench, VIEWPORT } from './benchRun.ts';

/**
 * `npm run bench`: the built site against static pages with the same text and drawings, at 1×, 10× and
 * 100× the data, on this machine as it is and held back; then the copies for disks. It reports: a
 * budget that is missed is named, and the suite holds the bytes (tests/browser/weight.spec.ts).
 * `-- --rounds 3 --factors 1 --conditions slow --disk off --out f.json`; `-- --host` for the chart wrapper.
 */

const args = parseArgs(process.argv.slice(2));
const started = Date.now();
if (args.host) await benchHosts(args.rounds);
else {
  const rows = await runBench(args);
  const disk = args.disk ? await measureDisk(args.rounds, VIEWPORT) : [];
  const verdicts = judge(rows);
  printReport({ args, rows, disk, verdicts, seconds: (Date.now() - started) / 1000 });
  if (args.out !== null) {
    mkdirSync(dirname(args.out), { recursive: true });
    writeFileSync(args.out, `${JSON.stringify({ args, rows, disk, verdicts }, null, 1)}\n`);
  }
}
