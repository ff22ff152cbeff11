import type { KeyObject } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_SCRIPT, MANIFEST_PATH, SIGNATURE_SCRIPT, SINGLE_PAGE } from '../../src/model/paths.ts';
import type { Manifest } from '../../src/model/published/manifest.ts';
import { sha256, signatureScript, signedPage, signList, unsignedPage } from './signature.ts';
import { readSite } from './siteFiles.ts';
import { zipFolder } from './zipFolder.ts';

/** The signed list and its signature as plain files, for `sha256sum` and `openssl`. */
export const LIST_FILE = 'signature.txt';
const SIGNATURE_FILE = 'signature.sig';

/** Files that the signature of a folder does not cover: itself, and the single file, which has its own. */
export const isUncovered = (path: string): boolean =>
  [SIGNATURE_SCRIPT, LIST_FILE, SIGNATURE_FILE, SINGLE_PAGE].includes(path);

/** The files that `data.js` puts into the page. Throws where it holds none. */
export function readDataScript(script: string): Record<string, string> {
  const head = 'globalThis.__YOUJU_FILES__=';
  const at = script.indexOf(head);
  if (at < 0) throw new Error(`${DATA_SCRIPT} 里没有数据`);
  return JSON.parse(script.slice(at + head.length).replace(/;\s*$/, '')) as Record<string, string>;
}

/**
 * Signs a portable copy: the folder, its zip, which is packed anew, and the single file. Returns the version of the
 * signed data. Throws where the folder is not such a copy.
 */
export function signCopy(folder: string, key: KeyObject): string {
  const files = readSite(folder);
  const data = files.get(DATA_SCRIPT);
  if (!data) throw new Error(`${folder} 里没有 ${DATA_SCRIPT}：请先运行 npm run build:portable`);
  const text = readDataScript(data.toString('utf8'))[MANIFEST_PATH] ?? '';
  const about = { version: (JSON.parse(text) as Manifest).version, manifest: sha256(text) };
  const covered = [...files].filter(([path]) => !isUncovered(path));
  const signature = signList(
    { ...about, files: new Map(covered.map(([path, content]) => [path, sha256(content)])) },
    key,
  );
  const added: ReadonlyArray<readonly [string, Buffer]> = [
    [SIGNATURE_SCRIPT, Buffer.from(signatureScript(signature))],
    [LIST_FILE, Buffer.from(signature.signed)],
    [SIGNATURE_FILE, Buffer.from(signature.signature, 'base64')],
  ];
  for (const [path, content] of added) writeFileSync(join(folder, path), content);
  writeFileSync(`${folder.replace(/[/\\]$/, '')}.zip`, zipFolder(new Map([...covered, ...added])));
  const single = join(folder, SINGLE_PAGE);
  if (existsSync(single)) {
    const html = readFileSync(single, 'utf8');
    const own = new Map([[SINGLE_PAGE, sha256(unsignedPage(html))]]);
    writeFileSync(single, signedPage(html, signList({ ...about, files: own }, key)));
  }
  return about.version;
}
