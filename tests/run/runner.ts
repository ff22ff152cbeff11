import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import type { Count, Tally } from './reports.ts';

export interface Step {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** A step that counts its own tests and leaves the counts in a file. */
export interface Suite extends Step {
  readonly report: string;
  readonly count: Count;
}

/**
 * Runs a program to its end; `together` buffers its output until then, for programs that run side by side.
 */
function runProgram({ name, command, env = {} }: Step, together: boolean): Promise<number> {
  if (!together) console.log(`\n== ${name}`);
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    stdio: together ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  const printed: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => printed.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => printed.push(chunk));
  return new Promise<number>((resolve) => {
    child.on('error', (error) => {
      console.log(String(error));
      resolve(1);
    });
    child.on('close', (status) => {
      if (together)
        console.log(`\n== ${name}\n${Buffer.concat(printed).toString('utf8').trimEnd()}`.trimEnd());
      resolve(status ?? 1);
    });
  });
}

interface Timed {
  readonly name: string;
  readonly seconds: number;
}

const told = (times: readonly Timed[]): string =>
  times.map(({ name, seconds }) => `${name} ${seconds}`).join('，');

/** A run of steps: a failed step is counted and named, and the others continue. */
export class Run {
  readonly #started = Date.now();
  readonly #times: Timed[] = [];
  readonly #broken: string[] = [];
  readonly #failures: string[] = [];
  readonly #sum = { passed: 0, failed: 0, skipped: 0 };

  #add({ passed, failed, skipped }: Tally): void {
    this.#sum.passed += passed;
    this.#sum.failed += failed;
    this.#sum.skipped += skipped;
  }

  async #timed(step: Step, together: boolean): Promise<number> {
    const started = Date.now();
    const code = await runProgram(step, together);
    this.#times.push({ name: step.name, seconds: Math.round((Date.now() - started) / 1000) });
    return code;
  }

  /** Counts one check of the runner itself. */
  verdict(name: string, passed: boolean): boolean {
    this.#add({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });
    if (!passed) this.#broken.push(name);
    return passed;
  }

  /** Prepares a step; an error is reported and counted as a failure, but ends nothing else. */
  prepare(name: string, work: () => void): boolean {
    try {
      work();
      return true;
    } catch (error) {
      console.log(String(error));
      return this.verdict(name, false);
    }
  }

  /** A step that is one check. `together` holds back what it prints until it ends: something else runs beside it. */
  async check(step: Step, together = false): Promise<boolean> {
    return this.verdict(step.name, (await this.#timed(step, together)) === 0);
  }

  async suite(suite: Suite): Promise<boolean> {
    // Remove the report of an earlier run, which would be taken for this one's.
    rmSync(suite.report, { force: true });
    const code = await this.#timed(suite, false);
    const counted = this.#read(suite);
    if (counted === null) return this.verdict(`${suite.name}（没有报告）`, false);
    for (const note of counted.notes ?? []) console.log(note);
    // An error outside any test fails the run without failing a test.
    const failed = code === 0 ? counted.failed : Math.max(1, counted.failed);
    this.#add({ ...counted, failed });
    if (failed > 0) this.#broken.push(suite.name);
    this.#failures.push(...(counted.failures ?? []));
    return failed === 0;
  }

  #read({ report, count }: Suite): Tally | null {
    if (!existsSync(report)) return null;
    try {
      return count(JSON.parse(readFileSync(report, 'utf8')));
    } catch (error) {
      console.log(String(error));
      return null;
    }
  }

  /** Prints times and counts, the counts last; returns true where nothing failed. */
  finish(budgetSeconds = Number.POSITIVE_INFINITY): boolean {
    const seconds = Math.round((Date.now() - this.#started) / 1000);
    console.log(`\n用时 ${seconds} 秒（${told(this.#times)}；有的并行）`);
    if (seconds > budgetSeconds) {
      const longest = [...this.#times].sort((a, b) => b.seconds - a.seconds).slice(0, 3);
      console.log(
        `超出预算 ${seconds - budgetSeconds} 秒：两个空闲的核应在 ${budgetSeconds} 秒内跑完。最长的几步：${told(longest)}`,
      );
    }
    // Said again at the end, because what was printed in between is long, and often only its end is kept.
    for (const failure of this.#failures) console.log(`✗ ${failure}`);
    if (this.#broken.length > 0) console.log(`未通过：${this.#broken.join('、')}`);
    const { passed, failed, skipped } = this.#sum;
    console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
    return failed === 0;
  }
}
