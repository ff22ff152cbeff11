import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ensureChromium } from '../../../tools/machine/chromium.ts';
import { ensurePrograms } from '../../../tools/machine/systemPrograms.ts';

/**
 * `npm run test:portable` tests the portable copies from disk in Chromium and Firefox, the site in a CMS
 * folder, and the site as an installed app. `-- disk` runs only the files of that name; `--built` uses the
 * existing copy.
 */

function run(program: string, args: readonly string[], env: Record<string, string> = {}): Promise<number> {
  const child = spawn(program, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  return new Promise((done) => {
    child.on('close', (code) => done(code ?? 1));
  });
}

async function build(what: string, args: readonly string[], env: Record<string, string> = {}): Promise<void> {
  console.log(`== ${what}`);
  if ((await run('npx', ['vite', 'build', ...args], env)) !== 0) throw new Error(`构建失败：${what}`);
}

const only = process.argv.slice(2).filter((arg) => arg !== '--built');
/** The copy already exists and was made from this site. */
const built = process.argv.includes('--built') && existsSync('dist-portable/index.html');
const wants = (name: string) => only.length === 0 || only.some((part) => name.includes(part));

if (!existsSync('dist/index.html')) await build('网站', ['--logLevel', 'warn']);
if (!built && (wants('disk') || wants('folder'))) await build('离线版', ['-c', 'vite.portable.config.ts']);
if (wants('install')) await build('可安装的网站', ['--outDir', '.cache/dist-app'], { YOUJU_APP: '1' });
if (wants('disk')) ensurePrograms(['firefox-esr'], ['firefox-esr', 'fonts-noto-cjk']);
ensureChromium();
process.exitCode = await run('npx', [
  'playwright',
  'test',
  '-c',
  'tests/suites/portable/playwright.config.ts',
  ...only,
]);
