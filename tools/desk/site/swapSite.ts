import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * The built site is exchanged as a whole: a new one is built beside it, and two renames put it in the old one's place.
 * Names hold the process that builds, so that two desks never use one folder.
 */

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

const sideName = (site: string, part: 'new' | 'old', pid: number): string =>
  join(dirname(site), `.${basename(site)}-${part}-${pid}`);

/** Where a process builds the next site. */
export const stagingOf = (site: string, pid = process.pid): string => sideName(site, 'new', pid);

/** What tells one built site from another; empty where there is none. */
export function siteMark(site: string): string {
  const index = join(site, 'index.html');
  if (!existsSync(index)) return '';
  const { ino, mtimeMs } = statSync(index);
  return `${ino} ${mtimeMs}`;
}

/** Puts the new site in the place of the old one. */
export function swapSite(site: string): void {
  const old = sideName(site, 'old', process.pid);
  rmSync(old, { recursive: true, force: true });
  if (existsSync(site)) renameSync(site, old);
  renameSync(stagingOf(site), site);
  rmSync(old, { recursive: true, force: true });
}

/** Makes good what an ended desk left: a site between the two renames is put back, other leftovers are removed. */
export function healSite(site: string): void {
  const folder = dirname(site);
  if (!existsSync(folder)) return;
  const side = new RegExp(
    `^\\.${basename(site).replace(/[.*+?^$()[\]{}|\\]/gu, '\\$&')}-(new|old)-([0-9]+)$`,
    'u',
  );
  const left = readdirSync(folder).flatMap((name) => {
    const [, part, pid] = side.exec(name) ?? [];
    return part && pid && !isAlive(Number(pid)) ? [{ path: join(folder, name), part }] : [];
  });
  // The old site is set aside only once the new one is whole, so either may take the place; the old one is certain.
  const [old] = left.filter(({ part }) => part === 'old');
  if (old && !existsSync(site)) renameSync(old.path, site);
  for (const { path } of left) rmSync(path, { recursive: true, force: true });
}
