import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Administration programs are not on the PATH of other users. */
const PATH = `${process.env.PATH ?? ''}:/usr/sbin:/sbin`;

/** The environment in which system programs are found and ask no questions. */
export const SYSTEM_ENV = { ...process.env, PATH, DEBIAN_FRONTEND: 'noninteractive' };

/** A lock file, because apt refuses a second process instead of letting it wait. */
const LOCK = '/tmp/youju-apt.lock';
const ONE_AT_A_TIME = 'flock';

const has = (program: string): boolean => spawnSync('which', [program], { env: SYSTEM_ENV }).status === 0;

/**
 * Installs `packages` where one of `programs` is missing: on Debian as root from the system's packages.
 * Elsewhere it throws an error that names what has to be installed.
 */
export function ensurePrograms(programs: readonly string[], packages: readonly string[]): void {
  const missing = programs.filter((program) => !has(program));
  if (missing.length === 0) return;
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0)
    throw new Error(`没有找到 ${missing.join('、')}，请先安装 ${packages.join('、')}`);
  console.log(`没有找到 ${missing.join('、')}，正在用 apt 安装 ${packages.join('、')} …`);
  const apt = (...args: string[]) =>
    execFileSync(ONE_AT_A_TIME, [LOCK, 'apt-get', ...args], { stdio: 'inherit', env: SYSTEM_ENV });
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
}
