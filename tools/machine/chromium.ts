import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** Arguments for a browser on a machine without a display that shows no prompts and starts clean. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of an installed Chromium; null where there is none. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named && existsSync(named)) return named;
  const system = SYSTEM.find((path) => existsSync(path));
  if (system) return system;
  const own = chromium.executablePath();
  return existsSync(own) ? own : null;
}

const SHELL = '/usr/bin/chromium-headless-shell';

/**
 * Path of the headless shell, null where there is none. The toolbar of a full browser costs more than many of
 * our pages.
 */
export const findHeadlessShell = (): string | null =>
  process.env.CHROMIUM_PATH === undefined && existsSync(SHELL) ? SHELL : null;

function run(command: string, args: readonly string[]): void {
  execFileSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/**
 * The Chromium to use, installed first if there is none: on Debian as root from the system's packages,
 * together with a Chinese font; elsewhere Playwright's own build.
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found !== null) return found;
  const asRoot = process.getuid?.() === 0;
  if (existsSync('/etc/debian_version') && asRoot) {
    console.log('没有找到 Chromium，正在用 apt 安装 chromium 和 fonts-noto-cjk …');
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk']);
    try {
      run('apt-get', ['install', '-y', '-qq', 'chromium-headless-shell']);
    } catch {
      console.log('没有 chromium-headless-shell，浏览器测试改用 chromium，会慢一些');
    }
  } else {
    console.log('没有找到 Chromium，正在安装 Playwright 自带的版本 …');
    run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium']);
  }
  const installed = findChromium();
  if (installed === null) throw new Error('Chromium 安装后仍未找到；可用 CHROMIUM_PATH 指明路径');
  return installed;
}
