import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A site built without originals differs only in its folder `originals/`, which then contains an empty list;
 * `tests/suites/bare/bareBuild.ts` builds one and compares. So it need not be built for the tests.
 */
const FOLDER = '.cache/bare-originals';
const INDEX = 'index.json';
export const BARE_INDEX = '[]\n';

/** Writes the folder `originals/` of such a site, and returns its path. */
export function writeBareOriginals(): string {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, INDEX), BARE_INDEX);
  return FOLDER;
}

/** Whether a built site has the original of every document, not only of some. */
export function hasOriginals(site: string, documents: number): boolean {
  const index = join(site, 'originals', INDEX);
  return existsSync(index) && (JSON.parse(readFileSync(index, 'utf8')) as unknown[]).length === documents;
}

/** Files of a site without its originals, by path, with their bytes. */
export function readBare(site: string): Map<string, Buffer> {
  const paths = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(site.length + 1)
        .replace(/\\/g, '/'),
    );
  return new Map(
    paths
      .filter((path) => !path.startsWith('originals/'))
      .sort()
      .map((path) => [path, readFileSync(join(site, path))]),
  );
}
