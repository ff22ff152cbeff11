import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { SYSTEM_ENV } from '../../../tools/machine/systemPrograms.ts';

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

/** The files of a configuration, by path below the server's folder. */
export type ServerFiles = ReadonlyMap<string, string>;

export interface ServerOptions {
  /** The folder of this server, emptied first; its root is `html` below it. */
  readonly prefix: string;
  readonly files: ServerFiles;
  readonly port: number;
  /** Links a folder at this path below the root; an empty path makes it the root. */
  readonly link?: { readonly folder: string; readonly place: string };
}

interface Program {
  readonly name: string;
  /** Arguments that check the configuration. */
  readonly check: readonly string[];
  /** Arguments that run it in the foreground. */
  readonly run: readonly string[];
  readonly signal: NodeJS.Signals;
}

/**
 * Lays the files of a server, checks its configuration, and runs it in the foreground. Returns a function that stops
 * it. Throws with the server's message.
 */
async function startProgram(
  { name, check, run, signal }: Program,
  { prefix, files, port, link }: ServerOptions,
): Promise<() => Promise<void>> {
  const root = resolve(prefix);
  rmSync(root, { recursive: true, force: true });
  const place = join(root, 'html', link?.place ?? '');
  mkdirSync(link ? dirname(place) : place, { recursive: true });
  if (link) symlinkSync(resolve(link.folder), place);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  // Caddy keeps what it knows in the home folder, unless told otherwise.
  const env = { ...SYSTEM_ENV, XDG_CONFIG_HOME: root, XDG_DATA_HOME: root };
  execFileSync(name, check, { stdio: 'pipe', env, cwd: root });
  const server = spawn(name, run, { stdio: ['ignore', 'ignore', 'inherit'], env, cwd: root });
  await untilAnswered(server, name, `http://127.0.0.1:${port}/`);
  return () =>
    new Promise((done) => {
      server.once('exit', () => done());
      server.kill(signal);
    });
}

async function untilAnswered(server: ChildProcess, name: string, address: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (server.exitCode !== null) throw new Error(`${name} 已退出：${server.exitCode}`);
    const answered = await fetch(address).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`${name} 没有应答：${address}`);
}

const isRoot = (): boolean => process.getuid?.() === 0;

/** Runs the configuration among the files in nginx. */
export function startNginx(options: ServerOptions): Promise<() => Promise<void>> {
  const root = resolve(options.prefix);
  // If root starts it, nginx would switch to a user without access to the project.
  const user = isRoot() ? `user ${userInfo().username};` : '';
  const args = ['-p', `${root}/`, '-c', join(root, 'nginx.conf'), '-g'];
  const globals = `daemon off; pid nginx.pid; error_log error.log; ${user}`;
  return startProgram(
    { name: 'nginx', check: [...args, globals, '-t'], run: [...args, globals], signal: 'SIGQUIT' },
    options,
  );
}

/** Runs `Caddyfile` of the files in Caddy. */
export function startCaddy(options: ServerOptions): Promise<() => Promise<void>> {
  const args = ['--config', 'Caddyfile', '--adapter', 'caddyfile'];
  return startProgram(
    { name: 'caddy', check: ['validate', ...args], run: ['run', ...args], signal: 'SIGTERM' },
    options,
  );
}

/** Runs the configuration among the files in Apache. */
export function startApache(options: ServerOptions): Promise<() => Promise<void>> {
  const args = ['-d', resolve(options.prefix), '-f', 'httpd.conf'];
  return startProgram(
    { name: 'apache2', check: [...args, '-t'], run: [...args, '-D', 'FOREGROUND'], signal: 'SIGTERM' },
    options,
  );
}
