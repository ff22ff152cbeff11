import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DeskSite } from '../../../src/desk/protocol.ts';
import type { BuildMessage } from './buildChild.ts';
import { healSite, siteMark, stagingOf, swapSite } from './swapSite.ts';

/** Builds the site after the data were written, and can be stopped; the old site stays whole until the new one is. */

const CHILD = join(dirname(fileURLToPath(import.meta.url)), 'buildChild.ts');
const STAGES = ['bundle', 'draw', 'measure', 'done'] as const;
const WORDS: Readonly<Record<(typeof STAGES)[number], string>> = {
  bundle: '打包网页程序',
  draw: '画页面、图表和图片',
  measure: '量新图表的高度',
  done: '换上新网站',
};
/** Milliseconds after which a build that does not end by itself is ended. */
const PATIENCE = 5000;

export interface SiteOptions {
  /** The folder of the project. */
  readonly root: string;
  readonly dataDir: string;
  /** The folder of the built site. */
  readonly site: string;
  /** What is started as the build; tests give another one. */
  readonly child?: string;
}

const IDLE: DeskSite = { state: 'none', stage: 0, stages: STAGES.length, words: '', seconds: 0, lines: [] };

/** Panels by the digest of the page that was measured. */
function heightsOf(dataDir: string): Map<string, string> {
  const file = join(dataDir, 'embedHeights.json');
  if (!existsSync(file)) return new Map();
  const heights = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { readonly page: string }>;
  return new Map(Object.entries(heights).map(([panel, { page }]) => [panel, page]));
}

/** Ends a process with everything that it has started. */
function endProcess(child: ChildProcess, signal: NodeJS.Signals): void {
  const { pid } = child;
  if (pid === undefined || child.exitCode !== null) return;
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch (error) {
    // It has ended in between.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

export class SiteBuild {
  readonly #options: SiteOptions;
  #state: DeskSite = IDLE;
  #child: ChildProcess | null = null;
  #began = 0;
  #starts = 0;

  constructor(options: SiteOptions) {
    this.#options = options;
    healSite(options.site);
  }

  get state(): DeskSite {
    const { state } = this.#state;
    return state === 'building'
      ? { ...this.#state, seconds: Math.round((Date.now() - this.#began) / 1000) }
      : this.#state;
  }

  /** The data have changed, and the site shows the old ones until it is built. */
  outdate(): void {
    if (this.#state.state !== 'building') this.#state = { ...IDLE, state: 'outdated' };
  }

  /** Builds anew; a build that is under way is of older data and is ended. */
  start(): void {
    const stopped = this.stop();
    this.#began = Date.now();
    this.#state = { ...IDLE, state: 'building', words: '准备生成网站' };
    this.#starts += 1;
    const own = this.#starts;
    void stopped.then(() => (own === this.#starts ? this.#run() : undefined));
  }

  async #run(): Promise<void> {
    const { root, dataDir, site, child: script = CHILD } = this.#options;
    const before = siteMark(site);
    const known = heightsOf(dataDir);
    const warnings: string[] = [];
    let errors = '';
    const child = spawn(process.execPath, ['--import', 'tsx', script, root, stagingOf(site)], {
      cwd: root,
      // A group of its own, so that a stop reaches the browser that measures as well.
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#child = child;
    child.stderr?.on('data', (chunk: Buffer) => {
      errors = `${errors}${chunk.toString('utf8')}`.slice(-4000);
    });
    let isWhole = false;
    child.on('message', (message: BuildMessage) => {
      if ('warning' in message) warnings.push(message.warning);
      else {
        isWhole = message.stage === 'done';
        this.#state = {
          ...this.#state,
          stage: STAGES.indexOf(message.stage),
          words: WORDS[message.stage],
        };
      }
    });
    child.once('error', (error) => {
      errors = error.message;
    });
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    if (this.#child !== child) return;
    this.#child = null;
    this.#state = this.#outcome(code === 0 && isWhole, before, { known, warnings, errors });
    if (this.#state.state !== 'ready') rmSync(stagingOf(site), { recursive: true, force: true });
  }

  /** Exchanges the sites, unless the build failed or the site was built elsewhere meanwhile. */
  #outcome(
    isWhole: boolean,
    before: string,
    found: {
      readonly known: ReadonlyMap<string, string>;
      readonly warnings: readonly string[];
      readonly errors: string;
    },
  ): DeskSite {
    const { dataDir, site } = this.#options;
    const ended = { ...IDLE, seconds: Math.round((Date.now() - this.#began) / 1000) };
    const failed = (words: string): DeskSite => ({ ...ended, state: 'failed', words });
    if (!isWhole) {
      const why = found.errors.split('\n').find((line) => /\S/u.test(line)) ?? '没有说明原因';
      return failed(`网站没有生成，原来的网站保持原样：${why.trim()}`);
    }
    if (siteMark(site) !== before)
      return failed('网站在别处已经重新生成，没有覆盖它。需要时可以再生成一次。');
    swapSite(site);
    const now = heightsOf(dataDir);
    const measured = [...now].filter(([panel, page]) => found.known.get(panel) !== page).length;
    return {
      ...ended,
      state: 'ready',
      stage: STAGES.length,
      words: `网站已生成，用时${ended.seconds}秒`,
      lines: [
        `网站已按新数据重新生成${measured === 0 ? '' : `，新的和改动过的${measured}张图表已量好嵌入高度`}。`,
        ...found.warnings,
      ],
    };
  }

  /** Ends the build; the old site stays as it was. */
  async stop(): Promise<void> {
    // A build that waits for the end of another one does not begin.
    this.#starts += 1;
    const child = this.#child;
    this.#child = null;
    if (this.#state.state === 'building')
      this.#state = { ...IDLE, state: 'stopped', words: '已停止。网站保持原样，数据已经写入。' };
    if (!child) return;
    const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
    endProcess(child, 'SIGTERM');
    const late = setTimeout(() => endProcess(child, 'SIGKILL'), PATIENCE);
    await closed;
    clearTimeout(late);
    rmSync(stagingOf(this.#options.site), { recursive: true, force: true });
  }
}
