import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Another state of the project, built for comparison. */
export interface OtherSite {
  /** The abbreviated hash of its commit. */
  readonly commit: string;
  readonly dist: string;
}

const FOLDER = '.cache/bench';

const git = (...args: string[]): string =>
  execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();

function commitOf(name: string): string {
  try {
    return git('rev-parse', '--verify', '--short=10', `${name}^{commit}`);
  } catch {
    throw new Error(`npm run bench：没有提交 ${name}`);
  }
}

/** Its packages are ours where both name the same ones, and are installed otherwise. */
function addPackages(folder: string): void {
  const lock = (path: string) => readFileSync(join(path, 'package-lock.json'), 'utf8');
  if (lock('.') === lock(folder))
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  else execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
}

/**
 * Builds the site as it was at a commit, from the files of that commit alone, once for each commit. Throws where
 * there is no such commit, or where it cannot be built.
 */
export function buildAgainst(name: string): OtherSite {
  const commit = commitOf(name);
  const dist = join(FOLDER, `at-${commit}`);
  if (existsSync(join(dist, 'index.html'))) return { commit, dist };
  const folder = join(FOLDER, `source-${commit}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const archive = resolve(FOLDER, `${commit}.tar`);
  git('archive', '--output', archive, commit);
  execFileSync('tar', ['-xf', archive, '-C', folder]);
  rmSync(archive);
  addPackages(folder);
  console.error(`正在构建 ${commit} …`);
  execFileSync('npx', ['vite', 'build', '--logLevel', 'error'], { cwd: folder, stdio: 'inherit' });
  rmSync(dist, { recursive: true, force: true });
  try {
    renameSync(join(folder, 'dist'), dist);
  } catch {
    cpSync(join(folder, 'dist'), dist, { recursive: true });
  }
  rmSync(folder, { recursive: true, force: true });
  return { commit, dist };
}
