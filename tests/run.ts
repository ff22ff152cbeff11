import { Run } from './run/runner.ts';
import { BUDGET_SECONDS, runSuite } from './run/suiteSteps.ts';

/** `npm test` runs one proof of each kind. `npm run test:full` is the long form of it. */

const run = new Run();
await runSuite(run);
process.exitCode = run.finish(BUDGET_SECONDS) ? 0 : 1;
