import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import { STATE_REPORT, type StateCounts } from './stateReport.ts';
import { stateOfProject } from './states.ts';

/**
 * Writes to a file how many tests of each file passed in which state, because vitest's report does not name
 * projects.
 */
export default class StateReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts: Record<string, StateCounts[string]> = {};
    for (const module of modules) {
      const state = stateOfProject(module.project.name);
      const passed = [...module.children.allTests('passed')].length;
      counts[module.relativeModuleId] = { ...counts[module.relativeModuleId], [state]: passed };
    }
    const report = process.env.STATE_REPORT ?? STATE_REPORT;
    mkdirSync(dirname(report), { recursive: true });
    writeFileSync(report, `${JSON.stringify(counts, null, 1)}\n`);
  }
}
