import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { dataPath } from '../model/paths.ts';
import type { FileList, Manifest } from '../model/published/manifest.ts';
import { DatasetError, unlistedError } from './datasetError.ts';

/**
 * SHA-256 in hex, computed in script because `crypto.subtle` is missing on plain http, which many intranets
 * use.
 */
export function hashText(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text)));
}

/** The same by the browser, off the main thread, where it supports that. */
export async function hashTextAsync(text: string): Promise<string> {
  try {
    const digest = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return bytesToHex(new Uint8Array(digest));
  } catch {
    // `crypto.subtle` is missing on plain http or withheld by the browser; the result is the same.
    return hashText(text);
  }
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DatasetError('malformed', path, String(cause));
  }
}

export function parseShape<T>(schema: v.GenericSchema<unknown, T>, text: string, path: string): T {
  const result = v.safeParse(schema, parseJson(text, path));
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new DatasetError('malformed', path, `${v.getDotPath(issue) ?? '根'}：${issue.message}`);
}

function versionOf(text: string): string | null {
  const match = /^\s*\{\s*"version":\s*"([0-9a-f]+)"/.exec(text);
  return match?.[1] ?? null;
}

/**
 * Checks a shard against its entry in the manifest or a bucket (version, length, hash), then its shape;
 * `hash` is that of the text, where it is already known. Throws `DatasetError`: `stale`, `truncated`,
 * `tampered` or `malformed`.
 */
export function parseShard<T>(
  manifest: Manifest,
  shard: string,
  text: string,
  schema: v.GenericSchema<unknown, T>,
  entry: FileList[string] | undefined = manifest.files[shard],
  hash: string = hashText(text),
): T {
  const path = dataPath(shard);
  if (!entry) throw unlistedError(path);
  const version = versionOf(text);
  if (version !== null && version !== manifest.version) {
    throw new DatasetError('stale', path, `清单版本 ${manifest.version}，文件版本 ${version}`);
  }
  if (hash !== entry.sha256) {
    const bytes = new TextEncoder().encode(text).length;
    if (bytes < entry.bytes)
      throw new DatasetError('truncated', path, `应有 ${entry.bytes} 字节，实有 ${bytes} 字节`);
    throw new DatasetError('tampered', path, `应为 ${entry.sha256.slice(0, 12)}，实为 ${hash.slice(0, 12)}`);
  }
  return parseShape(schema, text, path);
}
