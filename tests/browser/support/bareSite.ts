import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A site built without originals is the same site but for its folder `originals/`, which then holds an empty
 * list; `tests/suites/bare/bareBuild.ts` builds one and compares. So it need not be built for the tests.
 */
const FOLDER = '.cache/bare-originals';
const INDEX = 'index.json';
export const BARE_INDEX = '[]\n';

/** Writes what stands in the folder `originals/` of such a site, and returns where. */
export function writeBareOriginals(): string {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, INDEX), BARE_INDEX);
  return FOLDER;
}

/** Whether a built site has the original of every document; some are not all. */
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
