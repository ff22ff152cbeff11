import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cityFolders } from '../../data/pipeline/read/cityFolders.ts';
import { startDesk } from './deskServer.ts';

/**
 * `npm run desk [-- --open]`: serves the desk on this machine and prints its address in one line. It is opened in the
 * browser where a person starts it by a double click, or asks for it.
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

try {
  const desk = await startDesk(root, cityFolders(root, process.env));
  process.stdout.write(`录入工作台：${desk.url}\n`);
  if (process.argv.includes('--open') || (process.stdout.isTTY && !process.env.CI)) openBrowser(desk.url);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void desk.close().then(() => process.exit(0)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
