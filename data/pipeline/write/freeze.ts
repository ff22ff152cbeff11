import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FROZEN_FILE, type Frozen } from '../../../src/model/authored/frozen.ts';
import { CORE_SHARD } from '../../../src/model/paths.ts';
import type { Manifest } from '../../../src/model/published/manifest.ts';
import type { GeneratedFiles } from '../publish/buildShards.ts';
import { FROZEN_DIR, listFrozen } from '../read/frozenVersions.ts';

/**
 * Whether prerendering a panel needs this file: the core shard, shards with panels, maps, and buckets with
 * their hashes.
 */
const isNeeded = (path: string): boolean =>
  path === 'manifest.json' || path === CORE_SHARD || /^(?:domains|map|files)\//.test(path);

/**
 * Freezes the data as they are, so that a panel cited today can be rendered for ever. Returns the version,
 * and whether it already existed, in which case nothing is written.
 */
export function freeze(
  dataDir: string,
  files: GeneratedFiles,
  date: string,
): { version: string; existed: boolean } {
  const { version } = JSON.parse(files.get('manifest.json') ?? '{}') as Manifest;
  if (listFrozen(dataDir).includes(version)) return { version, existed: true };
  const next = join(dataDir, FROZEN_DIR, `${version}.next`);
  rmSync(next, { recursive: true, force: true });
  const frozen: Frozen = { version, date };
  const needed = [...files].filter(([path]) => isNeeded(path));
  for (const [path, text] of [...needed, [FROZEN_FILE, `${JSON.stringify(frozen)}\n`] as const]) {
    mkdirSync(dirname(join(next, path)), { recursive: true });
    writeFileSync(join(next, path), text);
  }
  // Renaming comes last, so that an interrupted run leaves nothing that looks like a version.
  renameSync(next, join(dataDir, FROZEN_DIR, version));
  return { version, existed: false };
}

/**
 * Removes a version; its pages disappear with the next build. Returns false where there is no such version.
 */
export function pruneFrozen(dataDir: string, version: string): boolean {
  if (!listFrozen(dataDir).includes(version)) return false;
  rmSync(join(dataDir, FROZEN_DIR, version), { recursive: true });
  return true;
}
