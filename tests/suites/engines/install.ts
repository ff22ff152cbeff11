import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** Engines and the older driver are installed here, apart from the project's own packages. */
const CACHE = '.cache/engines';

/**
 * Installs exactly one package version into a folder of its own and returns its path inside `node_modules`.
 */
function installPackage(folder: string, spec: string): string {
  const name = spec.slice(0, spec.lastIndexOf('@'));
  const path = join(folder, 'node_modules', name);
  if (existsSync(path)) return path;
  console.log(`正在安装 ${spec} …`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  execFileSync(
    'npm',
    ['i', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund', '--no-save', spec],
    { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' },
  );
  return path;
}

/** Unpacks the compressed program of a package on first use and returns its absolute path. */
export function installCarried(id: string, spec: string): string {
  const folder = join(CACHE, id);
  const program = resolve(folder, 'chromium');
  if (existsSync(program)) return program;
  const bin = join(installPackage(folder, spec), 'bin');
  const packed = readdirSync(bin).find((file) => /^chromium.*\.br$/.test(file));
  if (packed === undefined) throw new Error(`${spec} 里没有 chromium`);
  writeFileSync(program, brotliDecompressSync(readFileSync(join(bin, packed))), { mode: 0o755 });
  return program;
}

/** The path from which the driver for engines too old for Playwright can be required. */
export const installOldDriver = (): string =>
  resolve(installPackage(join(CACHE, 'driver'), 'puppeteer-core@2.1.1'));
