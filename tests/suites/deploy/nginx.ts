import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { SYSTEM_ENV } from '../../../tools/machine/systemPrograms.ts';

const NGINX = 'nginx';

/** Finds a free port of this machine. */
export function findPort(): Promise<number> {
  const server = createServer();
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

export interface NginxOptions {
  /** The folder of this server, emptied first; its root is `html` below it. */
  readonly prefix: string;
  readonly config: string;
  /** Links a folder at this path below the root; an empty path makes it the root. */
  readonly link?: { readonly folder: string; readonly place: string };
}

/**
 * Checks a configuration with `nginx -t`, then runs it in the foreground as the current user. Returns a
 * function that stops it. Throws with nginx's message.
 */
export async function startNginx({ prefix, config, link }: NginxOptions): Promise<() => Promise<void>> {
  const root = resolve(prefix);
  rmSync(root, { recursive: true, force: true });
  const place = join(root, 'html', link?.place ?? '');
  mkdirSync(link ? dirname(place) : place, { recursive: true });
  if (link) symlinkSync(resolve(link.folder), place);
  writeFileSync(join(root, 'nginx.conf'), config);
  // If root starts it, nginx would switch to a user without access to the project.
  const user = process.getuid?.() === 0 ? `user ${userInfo().username};` : '';
  const args = ['-p', `${root}/`, '-c', join(root, 'nginx.conf'), '-g'];
  const globals = `daemon off; pid nginx.pid; error_log error.log; ${user}`;
  execFileSync(NGINX, [...args, globals, '-t'], { stdio: 'pipe', env: SYSTEM_ENV });
  const server = spawn(NGINX, [...args, globals], { stdio: 'inherit', env: SYSTEM_ENV });
  const port = Number(/listen 127\.0\.0\.1:(\d+);/.exec(config)?.[1]);
  await untilAnswered(server, `http://127.0.0.1:${port}/`);
  return () =>
    new Promise((done) => {
      server.once('exit', () => done());
      server.kill('SIGQUIT');
    });
}

async function untilAnswered(server: ChildProcess, address: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (server.exitCode !== null) throw new Error(`nginx 已退出：${server.exitCode}`);
    const answered = await fetch(address).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`nginx 没有应答：${address}`);
}
