import { createHash } from 'node:crypto';
import type { FileList, Manifest } from '../../src/model/published/manifest.ts';
import { computeVersion } from '../../src/queries/checkVersion.ts';

/** The files of a dataset as a copy holds them: text by site path. */
export type CopyFiles = Readonly<Record<string, string>>;

export const manifestOf = (files: CopyFiles): Manifest =>
  JSON.parse(files['data/manifest.json'] ?? '') as Manifest;

const entryOf = (text: string) => ({
  sha256: createHash('sha256').update(text).digest('hex'),
  bytes: Buffer.byteLength(text),
});
const write = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** Writes every hash anew, from the files up to the manifest. */
function rehash(files: CopyFiles): CopyFiles {
  const written: Record<string, string> = { ...files };
  const renew = (list: FileList): FileList =>
    Object.fromEntries(
      Object.entries(list).map(([shard, entry]) => {
        const text = written[`data/${shard}`];
        return [shard, text === undefined ? entry : entryOf(text)];
      }),
    );
  const { files: first, ...manifest } = manifestOf(files);
  for (const list of Object.keys(first).filter((name) => name.startsWith('files/'))) {
    const parsed = JSON.parse(written[`data/${list}`] ?? '') as { version: string; files: FileList };
    written[`data/${list}`] = write({ ...parsed, files: renew(parsed.files) });
  }
  const { schema, version, ...rest } = manifest;
  written['data/manifest.json'] = write({ schema, version, files: renew(first), ...rest });
  return written;
}

/** What someone does who alters a file and hides it: every hash is written anew, the version is kept. */
export const forgeCopy = (files: CopyFiles, shard: string, text: string): CopyFiles =>
  rehash({ ...files, [`data/${shard}`]: text });

/** What the pipeline does when a file says something else: it has another version, and so has every file. */
export async function republishCopy(files: CopyFiles, shard: string, text: string): Promise<CopyFiles> {
  const altered = forgeCopy(files, shard, text);
  const manifest = manifestOf(altered);
  const version = await computeVersion(manifest, altered);
  return rehash(
    Object.fromEntries(
      Object.entries(altered).map(([path, content]) => [
        path,
        content
          .replace(`"version": "${manifest.version}"`, `"version": "${version}"`)
          .replace(`"version":"${manifest.version}"`, `"version":"${version}"`),
      ]),
    ),
  );
}
