import { isFresh } from '../tools/machine/fresh.ts';
import { isSuite, pickSteps } from './run/fullSteps.ts';
import { Run } from './run/runner.ts';
import { BUILD_PORTABLE, BUILD_SITE, runSuite } from './run/suiteSteps.ts';

/**
 * `npm run test:full`: `npm test`, then each of the longer proofs: the whole of what `npm test` gives a
 * sample of, and the suites that it leaves out. Names as arguments pick some of those, without `npm test`
 * before them.
 */

const names = process.argv.slice(2);
const steps = pickSteps(names);
const run = new Run();
if (names.length === 0) await runSuite(run);
else {
  if (!isFresh('dist')) await run.check(BUILD_SITE);
  if (!isFresh('dist-portable', ['dist/index.html'])) await run.check(BUILD_PORTABLE);
}
for (const { step } of steps) await (isSuite(step) ? run.suite(step) : run.check(step));
process.exitCode = run.finish() ? 0 : 1;
