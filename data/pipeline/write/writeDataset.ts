import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { GeneratedFiles } from '../publish/buildShards.ts';
import type { Finding } from '../read/finding.ts';

/**
 * Writes all files to a folder beside the old one and swaps the folders at the end, so that an interrupted
 * build leaves the previous dataset whole.
 */
export function writeDataset(outDir: string, files: GeneratedFiles): void {
  const next = `${outDir}.next`;
  rmSync(next, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(next, path)), { recursive: true });
    writeFileSync(join(next, path), text);
  }
  rmSync(outDir, { recursive: true, force: true });
  renameSync(next, outDir);
}

function buildManifest(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .replace(/\\/g, '/'),
    );
}

/** Reports `stale` where public/data differs from what the authored data give. */
export function checkStale(
  outDir: string,
  files: GeneratedFiles,
  /** Generated files among the authored ones. */
  beside: ReadonlyArray<{ readonly path: string; readonly text: string }>,
): Finding[] {
  const differing = [...files].filter(
    ([path, text]) => !existsSync(join(outDir, path)) || readFileSync(join(outDir, path), 'utf8') !== text,
  );
  const extra = buildManifest(outDir).filter((path) => !files.has(path));
  const staleBeside = beside.filter(
    ({ path, text }) => !existsSync(path) || readFileSync(path, 'utf8') !== text,
  );
  const names = [
    ...differing.map(([path]) => path),
    ...extra.map((path) => `多余 ${path}`),
    ...staleBeside.map(({ path }) => basename(path)),
  ];
  return names.length === 0
    ? []
    : [
        {
          file: 'public/data',
          recordId: 'stale',
          message: `未重新生成：${names.join('、')}；请运行 npm run data:build`,
        },
      ];
}
