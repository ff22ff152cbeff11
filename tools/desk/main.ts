import { spawn } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cityFolders } from '../../data/pipeline/read/cityFolders.ts';
import { startDesk } from './deskServer.ts';

/**
 * `npm run desk [-- --open] [--out <folder>] [--no-build]`: serves the desk on this machine and prints its address in
 * one line. It is opened in the browser where a person starts it by a double click, or asks for it. A document that is
 * finished builds the site into `dist`, or into the folder that is named.
 */

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Opens an address in the browser of this machine; where there is none, the printed line is all. */
function openBrowser(url: string): void {
  const [program, ...args] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', url.replace(/&/g, '^&')]
      : process.platform === 'darwin'
        ? ['open', url]
        : ['xdg-open', url];
  const child = spawn(program ?? 'xdg-open', args, { stdio: 'ignore', detached: true });
  child.once('error', () =>
    process.stderr.write('这台机器上没有可以自动打开的浏览器，请把上面的地址粘贴到浏览器里\n'),
  );
  child.unref();
}

const args = process.argv.slice(2);
/** The word behind an option. */
const optionValue = (option: string): string | undefined =>
  args.includes(option) ? args[args.indexOf(option) + 1] : undefined;

try {
  const desk = await startDesk(root, cityFolders(root, process.env), {
    out: resolve(root, optionValue('--out') ?? 'dist'),
    builds: !args.includes('--no-build'),
  });
  process.stdout.write(`录入工作台：${desk.url}\n`);
  if (args.includes('--open') || (process.stdout.isTTY && !process.env.CI)) openBrowser(desk.url);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void desk.close().then(() => process.exit(0)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
