import type { KeyObject } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { SIGNATURE_SCRIPT, SINGLE_PAGE } from '../../src/model/paths.ts';
import { formatFingerprint } from '../../src/model/published/copySignature.ts';
import { fingerprintOf, readSignature, sha256, unsignedPage, verifyList } from './signature.ts';
import { isUncovered } from './signCopy.ts';
import { readSite } from './siteFiles.ts';

export interface CopyVerdict {
  /** Version of the signed data; null where nothing was proven. */
  readonly version: string | null;
  /** What is wrong, one line each. */
  readonly faults: readonly string[];
}

const refused = (fault: string): CopyVerdict => ({ version: null, faults: [fault] });

interface Copy {
  /** The text that holds the signature. */
  readonly holder: string;
  /** SHA-256 of every file that a signature has to cover. */
  readonly files: ReadonlyMap<string, string>;
}

function readCopy(path: string): Copy {
  if (path.endsWith('.html')) {
    const html = readFileSync(path, 'utf8');
    return { holder: html, files: new Map([[SINGLE_PAGE, sha256(unsignedPage(html))]]) };
  }
  const files: ReadonlyMap<string, Uint8Array> = statSync(path).isDirectory()
    ? readSite(path.replace(/[/\\]$/, ''))
    : new Map(Object.entries(unzipSync(readFileSync(path))).filter(([name]) => !name.endsWith('/')));
  return {
    holder: new TextDecoder().decode(files.get(SIGNATURE_SCRIPT)),
    files: new Map(
      [...files].filter(([name]) => !isUncovered(name)).map(([name, content]) => [name, sha256(content)]),
    ),
  };
}

/**
 * Checks a copy, folder, zip or single file, against a public key. The key has to come from somewhere else than the
 * copy. Throws where the copy cannot be read, or the key is not of
 * Ed25519.
 */
export function checkCopy(path: string, key: KeyObject): CopyVerdict {
  const fingerprint = fingerprintOf(key);
  const { holder, files } = readCopy(path);
  const signature = readSignature(holder);
  if (signature === null) return refused('这个副本没有签名，无法证明是谁发布的');
  const list = verifyList(signature, key);
  if (list === null)
    return refused(
      signature.key === fingerprint
        ? '签名不对：签名或清单被改动过'
        : `不是这把密钥签的；副本自称的密钥指纹是 ${formatFingerprint(signature.key)}`,
    );
  const faults = [
    ...[...list.files].flatMap(([name, hash]) => {
      const found = files.get(name);
      return found === undefined ? [`缺少：${name}`] : found === hash ? [] : [`被改动：${name}`];
    }),
    ...[...files.keys()].filter((name) => !list.files.has(name)).map((name) => `多出，没有签过：${name}`),
  ];
  return { version: list.version, faults };
}
